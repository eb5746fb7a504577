import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { alias: { yaml: fileURLToPath(new URL('tests/mutation/yaml.ts', import.meta.url)) } },
  test: { include: ['tests/mutation/suite.ts'], env: { MUTATION: '1' }, testTimeout: 30_000 },
})
