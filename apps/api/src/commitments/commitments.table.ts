import type { CommitmentDetail } from '@dondoc/commitments';
import { joined, named, number, type Table, text, titled } from '../tables/table';

export const COMMITMENTS: Table<CommitmentDetail> = {
  name: { vi: 'Nội dung cam kết', en: 'Commitments' },
  columns: [
    text(['Thỏa thuận', 'Agreement'], (row) => row.agreementCode, 16),
    text(['Mã', 'Code'], (row) => row.code, 18),
    number(['Số thứ tự trong văn bản', 'Number in the document'], (row) => row.number),
    text(['Nhóm', 'Group'], (row) => row.groupVi && { vi: row.groupVi, en: row.groupEn ?? row.groupVi }, 28),
    text(['Nội dung', 'Contents'], titled, 70),
    text(['Là cam kết', 'Is a commitment'], (row) => row.isCommitment, 10),
    text(['Bên thực hiện', 'Obliged parties'], (row) => joined(row.obligors.map(named)), 24),
    text(['Cơ quan chủ trì', 'Lead agencies'], (row) => joined(row.leadAgencies.map(named)), 30),
    text(['Cơ quan phối hợp', 'Cooperating agencies'], (row) => joined(row.cooperatingAgencies.map(named)), 30),
    number(['Nhiệm vụ', 'Tasks'], (row) => row.tasks),
    text(['Ghi chú', 'Note'], (row) => row.note, 30),
  ],
};
