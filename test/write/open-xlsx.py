# Opens a workbook with openpyxl, which shares nothing with the writer, and tells what it finds as JSON.
import json
import sys

import openpyxl

book = openpyxl.load_workbook(sys.argv[1])
print(json.dumps({
    sheet.title: {
        cell.coordinate: {
            "value": cell.value.isoformat()[:10] if cell.is_date else cell.value,
            "type": cell.data_type,
            "link": cell.hyperlink.location if cell.hyperlink else None,
            "note": cell.comment.text if cell.comment else None,
        }
        for row in sheet.iter_rows() for cell in row if cell.value is not None
    }
    for sheet in book
}))
