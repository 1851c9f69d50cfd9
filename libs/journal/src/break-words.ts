import type { Words } from '@dondoc/kernel';
import type { AuditBreak, BreakKind } from './views';

const SENTENCES: Record<BreakKind, (at: AuditBreak) => Words> = {
  factChanged: ({ factId }) => ({ vi: `Dòng nhật ký ${factId} đã bị sửa.`, en: `The fact ${factId} was changed.` }),
  factDeleted: ({ factId }) => ({ vi: `Dòng nhật ký ${factId} đã bị xóa.`, en: `The fact ${factId} was deleted.` }),
  factUnsealed: ({ factId }) => ({
    vi: `Dòng nhật ký ${factId} thiếu dấu niêm phong: được chèn ngoài hệ thống, hoặc dấu đã bị gỡ.`,
    en: `The fact ${factId} lacks a seal: it was put in past the system, or its seal was taken out.`,
  }),
  sealMissing: ({ position }) => ({ vi: `Thiếu dấu niêm phong số ${position}.`, en: `The seal at position ${position} is missing.` }),
  sealChanged: ({ position, factId }) => ({
    vi: `Dấu niêm phong số ${position} (dòng ${factId}) đã bị sửa hoặc đổi thứ tự.`,
    en: `The seal at position ${position} (fact ${factId}) was changed or moved.`,
  }),
  tailCut: ({ position }) => ({ vi: `Phần cuối từ vị trí ${position} đã bị cắt.`, en: `The end was cut off from position ${position}.` }),
  headChanged: ({ position }) => ({
    vi: `Điểm cuối của chuỗi không khớp với dấu niêm phong số ${position}.`,
    en: `The head of the chain does not agree with its seal at position ${position}.`,
  }),
  anchorMissed: ({ position }) => ({
    vi: `Dấu niêm phong số ${position} khác với điểm neo đã lưu bên ngoài.`,
    en: `The seal at position ${position} is not the one of the anchor that was kept.`,
  }),
};

export const breakWords = (found: AuditBreak): Words => SENTENCES[found.kind](found);
