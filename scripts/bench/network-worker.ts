// A thread that adds up the shortest paths of the ranges of sources it is sent, in a graph it is given once.

import { parentPort, workerData } from 'node:worker_threads'
import type { Adjacency } from '../../shared/src/network/adjacency.ts'
import { pathSums } from '../../shared/src/network/centrality.ts'

const graph: Adjacency = workerData
parentPort?.on('message', ([first, last]: [number, number]) => {
  parentPort?.postMessage(pathSums(graph, first, last))
})
parentPort?.postMessage('ready')
