import type { Picture } from '../pictures/picture.ts'
import { download } from '../ui/download.ts'
import { drawPng } from './draw-png.ts'
import type { Report } from './report.ts'

/** The type of DOCX files. */
const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/**
 * Hands the report over as a file. What makes it is read when it is first wanted.
 * @param name of the file, without its ending
 */
export async function downloadReport(report: Report, name: string): Promise<void> {
  const { Packer, reportDocument } = await import('./report-docx.ts')
  const pictures = new Map<Picture, Uint8Array>()
  for (const { blocks } of report.sections)
    for (const block of blocks)
      if (block.block === 'figure') pictures.set(block.picture, await drawPng(block.picture))
  download(`${name}.docx`, docx, await Packer.toBlob(reportDocument(report, pictures)))
}
