#include "views/importing/mappingstep.h"

#include "models/shops/csv/writer.h"
#include "views/importing/cellmask.h"
#include "views/shell/privacy.h"
#include "views/widgets/elidedlabel.h"
#include "views/widgets/layouts.h"
#include "views/widgets/retranslate.h"
#include "views/widgets/theme.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QScrollArea>

namespace comptoir {

namespace {
constexpr int kColumnsShown = 200; ///< a table of more is no shop's
constexpr qsizetype kExampleChars = 60;
constexpr int kExamples = 3;
constexpr int kNameChars = 60;
} // namespace

MappingStep::MappingStep(std::shared_ptr<Privacy> privacy, QWidget *parent)
    : QWidget(parent)
    , m_privacy(std::move(privacy))
    , m_missing(makeLabel(TextRole::Body, this))
    , m_nameLabel(makeLabel(TextRole::Body, this))
    , m_name(new QLineEdit(this))
    , m_nameHelp(makeLabel(TextRole::Small, this))
{
    auto *card = makeCard(this);
    auto *inside = new QWidget(card);
    auto *rows = new QVBoxLayout(inside);
    rows->setContentsMargins(16, 10, 16, 10);
    m_grid = new QGridLayout;
    m_grid->setHorizontalSpacing(16);
    m_grid->setVerticalSpacing(8);
    m_grid->setColumnStretch(0, 2);
    m_grid->setColumnStretch(1, 3);
    m_grid->setColumnStretch(2, 3);
    rows->addLayout(m_grid);
    rows->addStretch(1);
    auto *scroll = new QScrollArea(card);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus); // what is in it takes the keyboard
    scroll->setWidget(inside);
    scroll->viewport()->setAutoFillBackground(false);
    inside->setAutoFillBackground(false);
    auto *around = new QVBoxLayout(card);
    around->setContentsMargins(1, 1, 1, 1);
    around->addWidget(scroll);
    onLanguage(scroll, [scroll] { scroll->setAccessibleName(MappingStep::tr("Columns")); });
    auto *keep = new QHBoxLayout;
    keep->addWidget(m_nameLabel);
    keep->addWidget(m_name);
    keep->addWidget(m_nameHelp, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addWidget(m_missing);
    column->addWidget(card, 1);
    column->addLayout(keep);
    m_missing->setProperty("role", QStringLiteral("warning"));
    m_nameLabel->setWordWrap(false);
    m_nameLabel->setBuddy(m_name);
    m_name->setObjectName(QStringLiteral("mapping-name"));
    m_name->setMaxLength(kNameChars);
    m_name->setFixedWidth(Theme::forText(220));
    connect(m_name, &QLineEdit::textEdited, this, &MappingStep::nameEdited);
    connect(m_privacy.get(), &Privacy::changed, this, &MappingStep::showExamples);
    onLanguage(this, [this] { retranslate(); });
}

void MappingStep::retranslate()
{
    m_nameLabel->setText(tr("Remember as"));
    m_name->setAccessibleName(m_nameLabel->text());
    m_nameHelp->setText(tr("It is offered again for a file with the same columns."));
    m_combos.clear();
    fill();
}

QString MappingStep::name() const
{
    return m_name->text().trimmed();
}

void MappingStep::setName(const QString &name)
{
    m_name->setText(name.left(kNameChars));
}

void MappingStep::show(const csv::FileLook &look)
{
    const bool sameColumns = look.headers == m_look.headers
        && look.columnCount == m_look.columnCount && look.profile.kind == m_look.profile.kind
        && look.rows == m_look.rows;
    m_look = look;
    if (!sameColumns)
        m_combos.clear();
    // An answer to what was chosen here leaves the combos alone: the owner may be among them.
    if (sameColumns && look.profile.columns == chosenColumns())
        showDoubts();
    else
        fill();
    showExamples();
}

void MappingStep::fill()
{
    const int columns = qMin(m_look.columnCount, kColumnsShown);
    if (m_combos.size() != columns) {
        m_combos.clear();
        m_examples.clear();
        clearLayout(m_grid);
        for (int i = 0; i < columns; ++i)
            addColumn(i);
    }
    for (int i = 0; i < columns; ++i)
        fillFields(m_combos.at(i), i);
    showDoubts();
}

void MappingStep::showDoubts()
{
    QStringList doubts;
    if (m_look.columnCount > 0)
        doubts.append(csv::ProfileJson::missing(m_look.profile));
    QSet<QString> seen;
    for (const QComboBox *combo : std::as_const(m_combos)) {
        const QString field = combo->currentData().toString();
        if (!field.isEmpty() && seen.contains(field))
            doubts.append(tr("“%1” is chosen for two columns; the one chosen last counts.")
                              .arg(csv::fieldOf(m_look.profile.kind, field).label));
        seen.insert(field);
    }
    for (const QString &header : csv::rivalHeaders(m_look.profile, m_look.headers))
        doubts.append(tr("“%1” seems to say the same as a column that is read, and is left out. "
                         "Choose here which of them counts.")
                          .arg(header.left(kExampleChars).simplified()));
    doubts.removeAll(QString());
    setTextOrHide(m_missing, doubts.join(u' '));
}

QString MappingStep::columnName(int column) const
{
    const QString own = m_look.headers.value(column).left(kExampleChars).simplified();
    return own.isEmpty() ? tr("Column %1").arg(column + 1) : own;
}

csv::Field MappingStep::fieldOf(int column) const
{
    for (const csv::ColumnMapping &mapping : m_look.profile.columns) {
        if (mapping.index == column)
            return csv::fieldOf(m_look.profile.kind, mapping.field);
    }
    return {};
}

void MappingStep::showExamples()
{
    for (int column = 0; column < m_examples.size(); ++column)
        m_examples.at(column)->setText(example(column));
}

QString MappingStep::example(int column) const
{
    const csv::Field field = fieldOf(column);
    QStringList examples;
    for (const csv::Row &row : m_look.rows) {
        const QString cell
            = maskedCell(*m_privacy, field,
                         csv::fused(row.cells.value(column).left(kExampleChars).simplified()));
        if (!cell.isEmpty() && !examples.contains(cell))
            examples.append(cell);
        if (examples.size() == kExamples)
            break;
    }
    return examples.join(QStringLiteral(" · "));
}

void MappingStep::addColumn(int column)
{
    auto *name = new ElidedLabel;
    QFont strong = name->font();
    strong.setWeight(QFont::Medium);
    name->setFont(strong);
    name->setText(columnName(column));
    auto *examples = new ElidedLabel;
    examples->setProperty("role", QStringLiteral("muted"));
    examples->setText(example(column));
    auto *combo = new QComboBox;
    combo->setObjectName(QStringLiteral("column-%1").arg(column));
    //: %1 is the name of a column of a file
    combo->setAccessibleName(tr("What “%1” is read as").arg(columnName(column)));
    combo->setFocusPolicy(Qt::StrongFocus); // the wheel scrolls the list, not the choice
    m_grid->addWidget(name, column, 0);
    m_grid->addWidget(examples, column, 1);
    m_grid->addWidget(combo, column, 2);
    m_combos.append(combo);
    m_examples.append(examples);
    connect(combo, &QComboBox::activated, this, [this, column] {
        m_lastChosen = column;
        emit changed(chosenColumns());
    });
}

void MappingStep::fillFields(QComboBox *combo, int column) const
{
    combo->clear();
    combo->addItem(tr("Leave out"), QString());
    QString chosen;
    for (const csv::ColumnMapping &mapping : m_look.profile.columns) {
        if (mapping.index == column)
            chosen = mapping.field;
    }
    const QList<csv::Field> fields = csv::fieldsOf(m_look.profile.kind);
    QHash<int, int> groups;
    for (const csv::Field &field : fields)
        ++groups[field.requiredGroup];
    for (const csv::Field &field : fields) {
        QString text = field.label;
        if (field.requiredGroup > 0 && groups.value(field.requiredGroup) > 1)
            //: of a field: %1 is its name; one of several such fields must be in the file
            text = tr("%1 (one of the fields so marked is needed)").arg(field.label);
        else if (field.requiredGroup > 0)
            //: of a field that must be in the file: %1 is its name
            text = tr("%1 (needed)").arg(field.label);
        combo->addItem(text, field.id);
    }
    combo->setCurrentIndex(qMax(0, combo->findData(chosen)));
}

/// Each field comes from one column: the one chosen last. The others keep showing what they were
/// set to, so that walking through a list with the arrow keys takes nothing from them.
QList<csv::ColumnMapping> MappingStep::chosenColumns() const
{
    QList<int> order;
    for (int i = 0; i < m_combos.size(); ++i)
        order.append(i);
    if (const auto last = order.indexOf(m_lastChosen); last > 0)
        order.move(last, 0);
    QSet<QString> taken{QString()};
    QList<csv::ColumnMapping> columns;
    for (const int column : std::as_const(order)) {
        const QString field = m_combos.at(column)->currentData().toString();
        if (taken.contains(field))
            continue;
        taken.insert(field);
        columns.append({field, column});
    }
    return columns;
}

void MappingStep::focusFirst()
{
    if (!m_combos.isEmpty())
        m_combos.constFirst()->setFocus();
}

} // namespace comptoir
