import { cleanup, configure } from '@testing-library/react'
import { afterEach } from 'vitest'

// The machine does much else meanwhile: what is slow there is no fault.
configure({ asyncUtilTimeout: 30_000 })

afterEach(() => cleanup())
