#include "views/customers/dayfield.h"

#include "models/domain/customfield.h"
#include "views/widgets/retranslate.h"
#include "views/widgets/setlook.h"

namespace comptoir {

namespace {

constexpr int kEdges = 30; ///< left and right of the text

CustomField dateField()
{
    CustomField field;
    field.type = CustomField::Type::Date;
    return field;
}

} // namespace

DayField::DayField(QWidget *parent)
    : QLineEdit(parent)
{
    setMinimumWidth(fontMetrics().horizontalAdvance(QStringLiteral("00/00/00000")) + kEdges);
    connect(this, &QLineEdit::textChanged, this, [this] {
        if (property("invalid").toBool()) // no scolding while one types, but praise at once
            check();
    });
    connect(this, &QLineEdit::editingFinished, this, &DayField::check);
    onLanguage(this, [this] { setPlaceholderText(tr("dd/mm/yyyy")); });
}

void DayField::setDay(const QDate &day)
{
    setText(CustomFieldText::show(dateField(), day.toString(Qt::ISODate), QLocale()));
}

QDate DayField::day() const
{
    const auto read = CustomFieldText::read(dateField(), text(), QLocale());
    return read ? QDate::fromString(*read, Qt::ISODate) : QDate();
}

bool DayField::isAcceptable() const
{
    return text().trimmed().isEmpty() || day().isValid();
}

void DayField::check()
{
    const auto read = CustomFieldText::read(dateField(), text(), QLocale());
    setToolTip(read ? QString() : read.error().text);
    setLook(this, "invalid", !read);
}

} // namespace comptoir
