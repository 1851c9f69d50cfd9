import { IdField, TextField } from '../http/fields';
import { CycleVersionDto } from './cycle-version.dto';

export class NewCycleDto extends CycleVersionDto {
  @IdField()
  agreementId!: string;

  @TextField({ least: 1, most: 300 })
  nameVi!: string;

  @TextField({ least: 1, most: 300 })
  nameEn!: string;
}
