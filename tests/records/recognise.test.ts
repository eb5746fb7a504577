import { checkRecords } from './records.ts'

checkRecords('recognise')
