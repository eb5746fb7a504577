import { checkRecords } from './records.ts'

checkRecords('lists')
