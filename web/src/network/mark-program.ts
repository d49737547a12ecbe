import { type Mark, shapes } from '@atlas/shared/marks/marks'
import type { Attributes } from 'graphology-types'
import { NodeProgram, type ProgramInfo } from 'sigma/rendering'
import type { NodeDisplayData, RenderParams } from 'sigma/types'
import { floatColor } from 'sigma/utils'
import { fogOf } from './fog.ts'
import { fragmentShader, vertexShader } from './mark-shaders.ts'

/** What the program needs to know of a node besides position, size and colour. */
export type MarkData = Mark & {
  /** Missing actors: striped, so that nobody takes them for being there. */
  hatched: boolean
  /** Colour of the ring around a selected node; null for none. */
  ring: string | null
  /** What is behind: keeps overlapping nodes apart, and is what the fog looks like. */
  ground: string
  /** Stands out while the fog is down. */
  lit: boolean
}

const uniforms = ['u_matrix', 'u_sizeRatio', 'u_correctionRatio', 'u_fog'] as const

/** Draws a node as its sector's mark. */
export class MarkProgram<
  N extends Attributes = Attributes,
  E extends Attributes = Attributes,
  G extends Attributes = Attributes,
> extends NodeProgram<(typeof uniforms)[number], N, E, G> {
  getDefinition() {
    const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext
    const colour = (name: string) => ({ name, size: 4, type: UNSIGNED_BYTE, normalized: true })
    return {
      VERTICES: 6,
      VERTEX_SHADER_SOURCE: vertexShader,
      FRAGMENT_SHADER_SOURCE: fragmentShader,
      METHOD: TRIANGLES,
      UNIFORMS: uniforms,
      ATTRIBUTES: [
        { name: 'a_position', size: 2, type: FLOAT },
        { name: 'a_size', size: 1, type: FLOAT },
        { name: 'a_mark', size: 1, type: FLOAT },
        colour('a_color'),
        colour('a_ground'),
        colour('a_ring'),
        colour('a_id'),
      ],
      CONSTANT_ATTRIBUTES: [{ name: 'a_corner', size: 2, type: FLOAT }],
      CONSTANT_DATA: [
        [-1, -1],
        [1, -1],
        [1, 1],
        [-1, -1],
        [1, 1],
        [-1, 1],
      ],
    }
  }

  processVisibleItem(id: number, at: number, data: NodeDisplayData) {
    const { shape, pierced, hatched, ring, ground, lit } = data as NodeDisplayData & MarkData
    const flags = (pierced ? 8 : 0) + (hatched ? 16 : 0) + (ring ? 32 : 0) + (lit ? 64 : 0)
    const mark = shapes.indexOf(shape) + flags
    this.array.set(
      [
        data.x,
        data.y,
        data.size,
        mark,
        floatColor(data.color),
        floatColor(ground),
        floatColor(ring ?? ground),
        id,
      ],
      at,
    )
  }

  setUniforms({ matrix, sizeRatio, correctionRatio }: RenderParams, { gl, uniformLocations }: ProgramInfo) {
    gl.uniformMatrix3fv(uniformLocations.u_matrix ?? null, false, matrix)
    gl.uniform1f(uniformLocations.u_sizeRatio ?? null, sizeRatio)
    gl.uniform1f(uniformLocations.u_correctionRatio ?? null, correctionRatio)
    gl.uniform1f(uniformLocations.u_fog ?? null, fogOf(this.renderer.getGraph()))
  }
}
