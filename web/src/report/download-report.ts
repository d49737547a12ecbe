import type { Picture } from '@atlas/shared/documents/blocks'
import type { DocumentContent } from '@atlas/shared/documents/document'
import { drawPng } from '../pictures/draw-png.ts'
import { download } from '../ui/download.ts'

/** The type of DOCX files. */
const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/**
 * Hands the report over as a file. What makes it is read when it is first wanted.
 * @param name of the file, without its ending
 */
export async function downloadReport(report: DocumentContent, name: string): Promise<void> {
  const { docxDocument, Packer } = await import('@atlas/shared/documents/docx/document')
  const pictures = new Map<Picture, Uint8Array>()
  for (const { blocks } of report.sections)
    for (const block of blocks)
      if (block.block === 'figure') pictures.set(block.picture, await drawPng(block.picture))
  download(`${name}.docx`, docx, await Packer.toBlob(docxDocument(report, pictures)))
}
