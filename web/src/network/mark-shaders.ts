export const vertexShader = /* glsl */ `
attribute vec2 a_position;
attribute float a_size;
attribute float a_mark;
attribute vec4 a_color;
attribute vec4 a_ground;
attribute vec4 a_ring;
attribute vec4 a_id;
attribute vec2 a_corner;

uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;
uniform float u_fog;

varying vec2 v_point;
varying float v_radius;
varying float v_mark;
varying vec4 v_color;
varying vec4 v_ground;
varying vec4 v_ring;
varying vec4 v_id;

void main() {
  // Twice the correction ratio is one pixel of the screen.
  v_radius = a_size / u_sizeRatio;
  v_point = a_corner * (v_radius * 1.6 + 8.0);
  vec2 position = a_position + v_point * 2.0 * u_correctionRatio;
  gl_Position = vec4((u_matrix * vec3(position, 1.0)).xy, 0.0, 1.0);
  v_mark = a_mark;
  float fog = a_mark < 63.5 ? u_fog : 0.0;
  v_color = mix(a_color, a_ground, fog);
  v_ground = a_ground;
  v_ring = mix(a_ring, a_ground, fog);
  v_id = a_id;
  v_id.a *= 255.0 / 254.0;
}
`

/** Distances to the outlines of marks.ts, in units of the radius; y runs down as there. */
export const fragmentShader = /* glsl */ `
precision highp float;

varying vec2 v_point;
varying float v_radius;
varying float v_mark;
varying vec4 v_color;
varying vec4 v_ground;
varying vec4 v_ring;
varying vec4 v_id;

float toTriangle(vec2 p) {
  p.y -= 0.18;
  return max(p.y, abs(p.x) * 0.866 - p.y * 0.5) - 0.68;
}

float toStar(vec2 p) {
  float turn = 1.2566;
  float angle = atan(p.x, -p.y);
  float folded = abs(mod(angle + turn * 0.5, turn) - turn * 0.5);
  vec2 q = length(p) * vec2(cos(folded), sin(folded));
  return dot(q - vec2(1.2, 0.0), vec2(0.4033, 0.9151));
}

float toOutline(float shape, vec2 p) {
  vec2 q = abs(p);
  if (shape < 0.5) return length(p) - 1.0;
  if (shape < 1.5) return max(q.x, q.y) - 0.877;
  if (shape < 2.5) return toTriangle(p);
  if (shape < 3.5) return (q.x + q.y) * 0.7071 - 0.919;
  if (shape < 4.5) return min(max(q.x - 0.36, q.y - 1.02), max(q.y - 0.36, q.x - 1.02));
  if (shape < 5.5) return toStar(p);
  if (shape < 6.5) return toTriangle(vec2(p.x, -p.y));
  return max(q.y, q.x * 0.866 + q.y * 0.5) - 0.97;
}

void main(void) {
  float shape = mod(v_mark, 8.0);
  float pierced = mod(floor(v_mark / 8.0), 2.0);
  float hatched = mod(floor(v_mark / 16.0), 2.0);
  float ringed = mod(floor(v_mark / 32.0), 2.0);
  vec2 p = vec2(v_point.x, -v_point.y) / v_radius;
  float outer = toOutline(shape, p) * v_radius;

  #ifdef PICKING_MODE
  gl_FragColor = outer < 3.0 ? v_id : vec4(0.0);
  #else
  float inner = pierced > 0.5 ? max(outer, (0.42 - length(p)) * v_radius) : outer;
  float stripe = smoothstep(0.9, 1.5, abs(mod(v_point.x + v_point.y, 5.0) - 2.5));
  vec4 filling = hatched > 0.5 && inner < -1.4 ? mix(v_color, v_ground, stripe) : v_color;
  vec4 colour = mix(v_ground, filling, clamp(0.5 - inner, 0.0, 1.0));
  float alpha = clamp(1.5 + 0.5 - outer, 0.0, 1.0);
  if (ringed > 0.5) {
    float band = clamp(2.0 - abs(outer - 4.0), 0.0, 1.0);
    colour = outer > 1.5 ? v_ring : colour;
    alpha = max(alpha, band);
  }
  gl_FragColor = vec4(colour.rgb * alpha, alpha);
  #endif
}
`
