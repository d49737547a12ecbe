// Reads a file in a process of its own, so that the service keeps answering and outlives a file that asks for too much
// memory.

import { constants, setPriority } from 'node:os'
import { FileAnswers, type FileRequest } from './file-answers.ts'

const file = new FileAnswers()

// Whoever waits for an answer of the service goes first.
setPriority(constants.priority.PRIORITY_BELOW_NORMAL)

process.on('message', (request: FileRequest) => process.send?.(file.answer(request)))
// Ctrl+C reaches every process of a terminal; the service says when this one ends.
process.on('SIGINT', () => {})
