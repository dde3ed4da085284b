#include "views/importing/previewmodel.h"

#include "models/domain/consentwords.h"
#include "models/domain/contact.h"
#include "models/shops/csv/rowcells.h"
#include "models/shops/csv/writer.h"
#include "views/importing/cellmask.h"
#include "views/shell/privacy.h"
#include "views/widgets/datatable.h"
#include "views/widgets/format.h"
#include "views/widgets/tokens.h"

#include <QLocale>

namespace comptoir {

namespace {
constexpr qsizetype kCharsShown = 120;
} // namespace

PreviewModel::PreviewModel(std::shared_ptr<Privacy> privacy, QObject *parent)
    : QAbstractTableModel(parent)
    , m_privacy(std::move(privacy))
{
    connect(m_privacy.get(), &Privacy::changed, this, [this] {
        if (rowCount() > 0)
            emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    });
}

void PreviewModel::show(const csv::FileLook &look)
{
    beginResetModel();
    m_look = look;
    m_zone = QTimeZone(look.profile.timeZone);
    m_fields = QList<csv::Field>(look.columnCount);
    for (const csv::ColumnMapping &column : look.profile.columns) {
        if (column.index >= 0 && column.index < m_fields.size())
            m_fields[column.index] = csv::fieldOf(look.profile.kind, column.field);
    }
    endResetModel();
}

int PreviewModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : qMin(kRows, static_cast<int>(m_look.rows.size()));
}

int PreviewModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_fields.size());
}

QString PreviewModel::cellText(const QModelIndex &index) const
{
    const QString cell = m_look.rows.at(index.row()).cells.value(index.column());
    return csv::fused(cell.left(kCharsShown).simplified());
}

QVariant PreviewModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const csv::Field &field = m_fields.at(index.column());
    if (role == MutedRole)
        return field.id.isEmpty();
    if (role == Qt::TextAlignmentRole) {
        const bool figure = field.type == csv::CellType::Amount
            || field.type == csv::CellType::Number || field.type == csv::CellType::Integer;
        return int((figure ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole && role != ToneRole && role != Qt::ToolTipRole)
        return {};
    const QString cell = cellText(index);
    const Reading reading
        = field.id.isEmpty() || cell.isEmpty() ? Reading{cell, true} : read(field, cell);
    if (role == Qt::DisplayRole)
        return maskedCell(*m_privacy, field, reading.fits ? reading.text : cell);
    if (reading.fits)
        return {};
    if (role == ToneRole)
        return static_cast<int>(Tone::Danger);
    //: %1 is a field: "Order date"
    return tr("This cannot be read as “%1”.").arg(field.label);
}

QVariant PreviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical || section >= m_fields.size())
        return {};
    if (role == Qt::TextAlignmentRole)
        return data(index(0, section), role);
    const QString own = m_look.headers.value(section).left(kCharsShown).simplified();
    const QString name = own.isEmpty() ? tr("Column %1").arg(section + 1) : own;
    const QString &label = m_fields.at(section).label;
    if (role == Qt::DisplayRole)
        return label.isEmpty() ? name : label;
    if (role == Qt::ToolTipRole)
        //: of a column: %1 is its name in the file, %2 what it is read as
        return label.isEmpty() ? tr("“%1” is left out.").arg(name)
                               : tr("“%1” is read as “%2”.").arg(name, label);
    return {};
}

PreviewModel::Reading PreviewModel::readConsent(const QString &cell) const
{
    const auto state = csv::consentStateFromWord(cell);
    return {state ? ConsentWords::state(*state) : cell, state.has_value()};
}

PreviewModel::Reading PreviewModel::read(const csv::Field &field, const QString &cell) const
{
    const csv::ImportProfile &profile = m_look.profile;
    const csv::DateFormat dates = profile.dates.value_or(csv::DateFormat::Iso);
    const csv::DecimalMark mark = profile.decimals.value_or(csv::DecimalMark::Point);
    switch (field.type) {
    case csv::CellType::Email:
        return {cell, normaliseEmail(cell).has_value()};
    case csv::CellType::Day: {
        const QDate day = csv::parseDay(cell, dates);
        return {Format::date(day), day.isValid() || cell.startsWith(QLatin1String("0000"))};
    }
    case csv::CellType::Time: {
        const auto at = csv::parseTime(cell, dates, m_zone);
        if (!at)
            return {{}, cell.startsWith(QLatin1String("0000"))};
        return {cell.contains(u':') ? Format::dateTime(*at) : Format::date(*at), true};
    }
    case csv::CellType::Amount: {
        const auto plain = csv::plainDecimal(cell, mark);
        const auto money = plain ? Money::fromDecimal(*plain, profile.currency) : std::nullopt;
        return {money ? Format::money(*money) : cell, money.has_value()};
    }
    case csv::CellType::Integer:
    case csv::CellType::Number: {
        const auto plain = csv::plainDecimal(cell, mark);
        return {plain ? QLocale().toString(plain->toDouble(), 'g', 12) : cell, plain.has_value()};
    }
    case csv::CellType::YesNo: {
        const auto yes = csv::parseYesNo(cell);
        return {yes.value_or(false) ? tr("Yes") : tr("No"), yes.has_value()};
    }
    case csv::CellType::List:
        return {cell.split(u',', Qt::SkipEmptyParts).join(QStringLiteral(" · ")), true};
    case csv::CellType::Text:
    case csv::CellType::Phone:
        break;
    }
    return field.id == QLatin1String("consent") ? readConsent(cell) : Reading{cell, true};
}

} // namespace comptoir
