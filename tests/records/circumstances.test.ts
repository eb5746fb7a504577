import { checkRecords } from './records.ts'

checkRecords('circumstances')
