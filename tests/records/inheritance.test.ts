import { checkRecords } from './records.ts'

checkRecords('inheritance')
