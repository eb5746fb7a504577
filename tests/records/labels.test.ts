import { checkRecords } from './records.ts'

checkRecords('labels')
