#include "views/importing/readingstep.h"

#include "views/importing/importwords.h"
#include "views/importing/previewmodel.h"
#include "views/widgets/datatable.h"
#include "views/widgets/layouts.h"
#include "views/widgets/retranslate.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QHeaderView>

namespace comptoir {

namespace {

/// What shops here and around are paid in; another one in the file needs a currency column.
const QStringList kCurrencies{QStringLiteral("EUR"), QStringLiteral("CHF"), QStringLiteral("GBP"),
                              QStringLiteral("USD"), QStringLiteral("CAD"), QStringLiteral("XPF"),
                              QStringLiteral("MAD"), QStringLiteral("TND"), QStringLiteral("XOF")};

constexpr int kColumnsFitted = 60;
constexpr int kRowGap = 28; ///< with the names in it
constexpr int kNarrowest = 100;
constexpr int kWidest = 260;

template <typename Value, typename Name>
void fillCombo(QComboBox *combo, const QList<Value> &values, std::optional<Value> chosen, Name name)
{
    combo->clear();
    for (const Value value : values)
        combo->addItem(name(value), static_cast<int>(value));
    combo->setCurrentIndex(chosen ? combo->findData(static_cast<int>(*chosen)) : -1);
}

} // namespace

ReadingStep::ReadingStep(std::shared_ptr<Privacy> privacy, QWidget *parent)
    : QWidget(parent)
    , m_header(new QCheckBox(this))
    , m_doubt(makeLabel(TextRole::Small, this))
    , m_previewHeading(makeLabel(TextRole::Heading, this))
    , m_table(new DataTable(this))
    , m_preview(new PreviewModel(std::move(privacy), this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    buildChoices();
    column->addWidget(m_doubt);
    column->addWidget(m_previewHeading);
    QFrame *frame = makeCard(this);
    auto *inside = new QVBoxLayout(frame);
    inside->setContentsMargins(1, 1, 1, 1);
    inside->addWidget(m_table);
    column->addWidget(frame, 1);
    m_doubt->setProperty("role", QStringLiteral("warning"));
    m_header->setObjectName(QStringLiteral("header"));
    m_table->setModel(m_preview);
    m_table->setSortingEnabled(false);
    m_table->horizontalHeader()->setDefaultSectionSize(150);
    m_table->horizontalHeader()->setStretchLastSection(true);
    connectChoices();
    onLanguage(this, [this] { retranslate(); });
}

void ReadingStep::buildChoices()
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(4);
    m_delimiter = addChoice(grid, 0, "delimiter");
    m_encoding = addChoice(grid, 1, "encoding");
    m_dates = addChoice(grid, 2, "dates");
    m_decimals = addChoice(grid, 3, "decimals");
    m_currency = addChoice(grid, 4, "currency");
    grid->setRowMinimumHeight(2, kRowGap);
    grid->addWidget(m_header, 3, 2);
    for (int i = 0; i < 3; ++i)
        grid->setColumnStretch(i, 1);
    static_cast<QVBoxLayout *>(layout())->addLayout(grid);
}

void ReadingStep::connectChoices()
{
    connect(m_delimiter.combo, &QComboBox::activated, this, &ReadingStep::chooseColumns);
    connect(m_encoding.combo, &QComboBox::activated, this, &ReadingStep::chooseColumns);
    connect(m_header, &QCheckBox::clicked, this, &ReadingStep::chooseColumns);
    connect(m_dates.combo, &QComboBox::activated, this, [this] {
        m_wanted.dates = static_cast<csv::DateFormat>(m_dates.combo->currentData().toInt());
        emit changed(m_wanted);
    });
    connect(m_decimals.combo, &QComboBox::activated, this, [this] {
        m_wanted.decimals = static_cast<csv::DecimalMark>(m_decimals.combo->currentData().toInt());
        emit changed(m_wanted);
    });
    connect(m_currency.combo, &QComboBox::activated, this, [this] {
        m_wanted.currency
            = Currency::fromCode(m_currency.combo->currentText()).value_or(Currency());
        emit changed(m_wanted);
    });
}

ReadingStep::Choice ReadingStep::addChoice(QGridLayout *to, int position, const char *name)
{
    Choice choice{makeLabel(TextRole::Small, this), new QComboBox(this)};
    choice.label->setBuddy(choice.combo);
    choice.combo->setObjectName(QString::fromLatin1(name));
    choice.combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    to->addWidget(choice.label, position / 3 * 2, position % 3, Qt::AlignBottom);
    to->addWidget(choice.combo, position / 3 * 2 + 1, position % 3);
    return choice;
}

void ReadingStep::retranslate()
{
    const auto name = [](const Choice &choice, const QString &text) {
        choice.label->setText(text);
        choice.combo->setAccessibleName(text);
    };
    name(m_delimiter, tr("Columns are parted by"));
    name(m_encoding, tr("Characters"));
    name(m_dates, tr("Dates"));
    name(m_decimals, tr("Decimals"));
    name(m_currency, tr("Amounts without a currency are in"));
    m_header->setText(tr("The first row names the columns"));
    m_previewHeading->setText(tr("The first rows, as they will be read"));
    m_table->setAccessibleName(m_previewHeading->text());
    show(csv::FileLook(m_look), csv::ImportProfile(m_wanted));
}

void ReadingStep::show(const csv::FileLook &look, const csv::ImportProfile &wanted)
{
    m_look = look;
    m_wanted = wanted;
    fill();
    showDoubts();
    m_preview->show(look);
    fitColumns();
}

void ReadingStep::fitColumns()
{
    const int fitted = qMin(m_preview->columnCount(), kColumnsFitted);
    for (int i = 0; i < fitted; ++i) {
        m_table->resizeColumnToContents(i);
        m_table->setColumnWidth(i, qBound(kNarrowest, m_table->columnWidth(i), kWidest));
    }
}

void ReadingStep::fill()
{
    using namespace csv;
    const ImportProfile &profile = m_look.profile;
    fillCombo(m_delimiter.combo,
              QList{Delimiter::Comma, Delimiter::Semicolon, Delimiter::Tab, Delimiter::Pipe,
                    Delimiter::Blanks},
              profile.delimiter, &ImportWords::delimiter);
    fillCombo(m_encoding.combo,
              QList{Encoding::Utf8, Encoding::Windows1252, Encoding::Utf16LittleEndian,
                    Encoding::Utf16BigEndian},
              profile.encoding, &ImportWords::encoding);
    fillCombo(m_dates.combo,
              QList{DateFormat::DayMonthYear, DateFormat::MonthDayYear, DateFormat::Iso,
                    DateFormat::Compact, DateFormat::ExcelSerial},
              std::optional(profile.dates.value_or(DateFormat::Iso)), &ImportWords::dates);
    fillCombo(m_decimals.combo, QList{DecimalMark::Comma, DecimalMark::Point}, profile.decimals,
              &ImportWords::decimals);
    m_header->setChecked(profile.hasHeader.value_or(false));
    fillCurrencies();
}

void ReadingStep::fillCurrencies()
{
    const QString chosen = m_look.profile.currency.code();
    QStringList codes = kCurrencies;
    if (!chosen.isEmpty() && !codes.contains(chosen))
        codes.prepend(chosen);
    m_currency.combo->clear();
    m_currency.combo->addItems(codes);
    m_currency.combo->setCurrentIndex(static_cast<int>(codes.indexOf(chosen)));
}

void ReadingStep::showDoubts()
{
    QStringList doubts;
    if (m_look.datesAmbiguous)
        doubts.append(
            tr("Day and month cannot be told apart in this file: check the dates below."));
    if (m_look.decimalsContradictory)
        doubts.append(tr("Some amounts have a comma, others a point: check the amounts below."));
    setTextOrHide(m_doubt, doubts.join(u' '));
}

/// Other columns: what they mean is to be found out again.
void ReadingStep::chooseColumns()
{
    m_wanted.delimiter = static_cast<csv::Delimiter>(m_delimiter.combo->currentData().toInt());
    m_wanted.encoding = static_cast<csv::Encoding>(m_encoding.combo->currentData().toInt());
    m_wanted.hasHeader = m_header->isChecked();
    m_wanted.columns.clear();
    emit changed(m_wanted);
}

void ReadingStep::focusFirst()
{
    m_delimiter.combo->setFocus();
}

} // namespace comptoir
