/** The tables as they stand in their sources. */
import { parse } from 'yaml'
import { readTables } from '../src/catalogue/load.ts'

export const tables = readTables(parse)
