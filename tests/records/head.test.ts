import { checkRecords } from './records.ts'

checkRecords('head')
