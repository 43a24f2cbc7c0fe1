import { leastOpinionRows, opinionFields, spareOpinionRows, type OpinionKey } from "../../catalog/requests";
import { opinionDueFormula, opinionKeyFormula, opinionFlagFormula, opinionNameFormula, referencedOpinionKeys } from "../../rules/requests/opinion";
import { flagCells, rowTint } from "../../excel/style";
import type { TableForm } from "../../excel/table-form";

/** 部门意见 (F1, Z4): what each department says to each request. */
export const opinionForm: TableForm<OpinionKey> = {
  key: "opinions",
  table: "Liaison_Opinions",
  fields: opinionFields,
  title: "department",
  lastPrinted: "date",
  rows: { least: leastOpinionRows, spare: spareOpinionRows },
  rowHeight: 26,
  referenced: referencedOpinionKeys,
  needed: [],
  computed: {
    flag: { format: "General", formula: opinionFlagFormula },
    name: { format: "General", formula: opinionNameFormula },
    key: { format: "General", formula: opinionKeyFormula },
    due: { format: "yyyy-mm-dd", formula: opinionDueFormula },
  },
  flag: "flag",
  colours: [...flagCells("flag"), { flag: "amber", from: "department", to: "opinion", fill: rowTint.amber }],
};
