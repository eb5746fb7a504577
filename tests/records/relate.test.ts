import { checkRecords } from './records.ts'

checkRecords('relate')
