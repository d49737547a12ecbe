import type { Attributes } from 'graphology-types'
import { EdgeProgram, type ProgramInfo } from 'sigma/rendering'
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from 'sigma/types'
import { floatColor } from 'sigma/utils'
import { fogOf } from './fog.ts'

/** What the program needs to know of an edge besides thickness and colour. */
export type TieData = {
  /** Wished for, not there yet. */
  dashed: boolean
  /** Runs one way: thick where it is given, thin where it arrives. */
  tapered: boolean
  /** Stands out while the fog is down. */
  lit: boolean
}

const uniforms = ['u_matrix', 'u_sizeRatio', 'u_correctionRatio', 'u_fog'] as const

const vertexShader = /* glsl */ `
attribute vec2 a_start;
attribute vec2 a_end;
attribute float a_thickness;
attribute float a_style;
attribute vec4 a_color;
attribute vec4 a_id;
attribute vec2 a_corner;

uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;
uniform float u_fog;

varying float v_along;
varying float v_across;
varying float v_half;
varying float v_dashed;
varying float v_alpha;
varying vec4 v_color;
varying vec4 v_id;

void main() {
  // Twice the correction ratio is one pixel of the screen.
  float pixel = 2.0 * u_correctionRatio;
  vec2 run = a_end - a_start;
  float reach = max(length(run), 1e-9);
  vec2 normal = vec2(-run.y, run.x) / reach;
  float tapered = mod(floor(a_style / 2.0), 2.0);
  v_alpha = a_style < 3.5 ? 1.0 - u_fog : 1.0;
  v_dashed = mod(a_style, 2.0);
  v_half = max(a_thickness / u_sizeRatio, 0.8) * (1.0 + tapered * (0.6 - 1.3 * a_corner.x)) / 2.0;
  v_along = a_corner.x * reach / pixel;
  v_across = a_corner.y * (v_half + 1.0);
  vec2 position = a_start + run * a_corner.x + normal * v_across * pixel;
  gl_Position = vec4((u_matrix * vec3(position, 1.0)).xy, 0.0, 1.0);
  v_color = a_color;
  v_id = a_id;
  v_id.a *= 255.0 / 254.0;
}
`

const fragmentShader = /* glsl */ `
precision highp float;

varying float v_along;
varying float v_across;
varying float v_half;
varying float v_dashed;
varying float v_alpha;
varying vec4 v_color;
varying vec4 v_id;

void main(void) {
  #ifdef PICKING_MODE
  gl_FragColor = v_id;
  #else
  float alpha = clamp(v_half + 0.5 - abs(v_across), 0.0, 1.0);
  if (v_dashed > 0.5) alpha *= smoothstep(2.2, 3.0, abs(mod(v_along, 9.0) - 4.5) + 0.6);
  alpha *= v_alpha;
  gl_FragColor = vec4(v_color.rgb * alpha, alpha);
  #endif
}
`

/** Draws a tie: a line, dashed while it is only wanted, tapered where it runs one way. */
export class TieProgram<
  N extends Attributes = Attributes,
  E extends Attributes = Attributes,
  G extends Attributes = Attributes,
> extends EdgeProgram<(typeof uniforms)[number], N, E, G> {
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
        { name: 'a_start', size: 2, type: FLOAT },
        { name: 'a_end', size: 2, type: FLOAT },
        { name: 'a_thickness', size: 1, type: FLOAT },
        { name: 'a_style', size: 1, type: FLOAT },
        colour('a_color'),
        colour('a_id'),
      ],
      CONSTANT_ATTRIBUTES: [{ name: 'a_corner', size: 2, type: FLOAT }],
      CONSTANT_DATA: [
        [0, 1],
        [0, -1],
        [1, 1],
        [1, 1],
        [0, -1],
        [1, -1],
      ],
    }
  }

  processVisibleItem(
    id: number,
    at: number,
    from: NodeDisplayData,
    to: NodeDisplayData,
    data: EdgeDisplayData,
  ) {
    const { dashed, tapered, lit } = data as EdgeDisplayData & TieData
    const style = (dashed ? 1 : 0) + (tapered ? 2 : 0) + (lit ? 4 : 0)
    this.array.set([from.x, from.y, to.x, to.y, data.size, style, floatColor(data.color), id], at)
  }

  setUniforms({ matrix, sizeRatio, correctionRatio }: RenderParams, { gl, uniformLocations }: ProgramInfo) {
    gl.uniformMatrix3fv(uniformLocations.u_matrix ?? null, false, matrix)
    gl.uniform1f(uniformLocations.u_sizeRatio ?? null, sizeRatio)
    gl.uniform1f(uniformLocations.u_correctionRatio ?? null, correctionRatio)
    gl.uniform1f(uniformLocations.u_fog ?? null, fogOf(this.renderer.getGraph()))
  }
}
