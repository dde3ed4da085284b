#include "views/importing/importwords.h"

namespace comptoir {

QString ImportWords::kind(csv::Kind kind)
{
    switch (kind) {
    case csv::Kind::Customers:
        return tr("Customers");
    case csv::Kind::Orders:
        return tr("Orders");
    case csv::Kind::Consents:
        return tr("Consents");
    case csv::Kind::Events:
        break;
    }
    return tr("Events");
}

QString ImportWords::kindHelp(csv::Kind kind)
{
    switch (kind) {
    case csv::Kind::Customers:
        return tr("One row a person, with an e-mail address, a phone or a customer number.");
    case csv::Kind::Orders:
        return tr("One row an order, or one row a product of an order.");
    case csv::Kind::Consents:
        return tr("Who agreed to your messages, refused or withdrew, when and where.");
    case csv::Kind::Events:
        break;
    }
    return tr("Visits, loyalty points, sales without a product: whatever happened at a time.");
}

QString ImportWords::encoding(csv::Encoding encoding)
{
    switch (encoding) {
    case csv::Encoding::Utf8:
        return tr("Unicode (UTF-8)");
    case csv::Encoding::Utf16LittleEndian:
        return tr("Unicode (UTF-16)");
    case csv::Encoding::Utf16BigEndian:
        return tr("Unicode (UTF-16, big-endian)");
    case csv::Encoding::Windows1252:
        break;
    }
    return tr("Western European (Windows)");
}

QString ImportWords::delimiter(csv::Delimiter delimiter)
{
    switch (delimiter) {
    case csv::Delimiter::Comma:
        return tr("Comma  ,");
    case csv::Delimiter::Semicolon:
        return tr("Semicolon  ;");
    case csv::Delimiter::Tab:
        return tr("Tab");
    case csv::Delimiter::Pipe:
        return tr("Bar  |");
    case csv::Delimiter::Blanks:
        break;
    }
    return tr("Blanks");
}

QString ImportWords::dates(csv::DateFormat format)
{
    switch (format) {
    case csv::DateFormat::Iso:
        return tr("Year first: 2024-03-12");
    case csv::DateFormat::DayMonthYear:
        return tr("Day first: 12/03/2024");
    case csv::DateFormat::MonthDayYear:
        return tr("Month first: 03/12/2024");
    case csv::DateFormat::Compact:
        return tr("Without marks: 20240312");
    case csv::DateFormat::ExcelSerial:
        break;
    }
    return tr("Spreadsheet numbers: 45363");
}

QString ImportWords::decimals(csv::DecimalMark mark)
{
    return mark == csv::DecimalMark::Comma ? tr("Comma: 12,50") : tr("Point: 12.50");
}

QString ImportWords::consentRule()
{
    return tr("A yes counts only with its date and its source, so that you can show it to anybody "
              "who asks; a no or a withdrawal always counts, and wins over any older yes.");
}

} // namespace comptoir
