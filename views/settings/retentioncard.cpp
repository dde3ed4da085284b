#include "views/settings/retentioncard.h"

#include "models/store/store.h"
#include "models/store/whendone.h"
#include "views/settings/retentiondialog.h"
#include "views/settings/returndialog.h"
#include "views/widgets/flowlayout.h"
#include "views/widgets/format.h"
#include "views/widgets/icons.h"
#include "views/widgets/layouts.h"
#include "views/widgets/retranslate.h"

#include <QGridLayout>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

namespace comptoir {

RetentionCard::RetentionCard(const ViewContext &context, QWidget *parent)
    : QFrame(parent)
    , m_context(context)
    , m_heading(makeLabel(TextRole::Heading, this))
    , m_text(makeLabel(TextRole::Muted, this))
    , m_clientLabel(makeLabel(TextRole::Body, this))
    , m_client(new QSpinBox(this))
    , m_prospectLabel(makeLabel(TextRole::Body, this))
    , m_prospect(new QSpinBox(this))
    , m_count(makeLabel(TextRole::Body, this))
    , m_list(makeButton(ButtonKind::Plain, this))
    , m_return(makeButton(ButtonKind::Plain, this))
{
    setProperty("card", true);
    build();
    onLanguage(this, [this] { retranslate(); });
}

void RetentionCard::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(8);
    column->addWidget(m_heading);
    column->addWidget(m_text);
    auto *form = new QGridLayout;
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(8);
    form->setColumnStretch(2, 1);
    int row = 0;
    for (const auto &[label, field] :
         {std::pair{m_clientLabel, m_client}, std::pair{m_prospectLabel, m_prospect}}) {
        field->setRange(RetentionRules::kLeastMonths, RetentionRules::kMostMonths);
        label->setBuddy(field);
        form->addWidget(label, row, 0);
        form->addWidget(field, row++, 1);
        connect(field, &QSpinBox::editingFinished, this, &RetentionCard::keepPeriods);
    }
    column->addLayout(form);
    column->addWidget(m_count);
    auto *buttons = new FlowLayout(8);
    buttons->addWidget(m_list);
    buttons->addWidget(m_return);
    column->addLayout(buttons);
    m_client->setObjectName(QStringLiteral("retention-client"));
    m_prospect->setObjectName(QStringLiteral("retention-prospect"));
    m_count->setObjectName(QStringLiteral("retention-count"));
    m_list->setObjectName(QStringLiteral("retention-list"));
    m_list->setIcon(themedIcon(QStringLiteral("shield")));
    m_return->setObjectName(QStringLiteral("erased-return"));
    connect(m_return, &QPushButton::clicked, this, &RetentionCard::openReturn);
    connect(m_list, &QPushButton::clicked, this, &RetentionCard::openList);
}

void RetentionCard::retranslate()
{
    m_heading->setText(tr("How long data is kept"));
    m_text->setText(tr("Data of people whom the shop no longer hears of must not be kept for ever. "
                       "In France three years after the last contact are usual (CNIL); orders "
                       "stay in the books without a name. Nothing is erased by itself."));
    m_clientLabel->setText(tr("Customers who bought, after their last contact"));
    m_prospectLabel->setText(tr("People who never bought, after their last contact"));
    for (QSpinBox *field : {m_client, m_prospect})
        field->setSuffix(QChar(0xA0) + tr("months"));
    m_client->setAccessibleName(m_clientLabel->text());
    m_prospect->setAccessibleName(m_prospectLabel->text());
    m_list->setText(tr("See whose time is over…"));
    m_return->setText(tr("Somebody who was erased came back…"));
    showCount();
}

void RetentionCard::showCount()
{
    if (!m_isRead) {
        setTextOrHide(m_count, {});
        return;
    }
    QString text = m_reading.due == 0
        ? tr("Nobody's data was kept too long.")
        : tr("Of %Ln customer(s) the time is over.", nullptr, static_cast<int>(m_reading.due));
    if (m_reading.kept > 0)
        text += u' ' + tr("Kept for a reason: %Ln.", nullptr, static_cast<int>(m_reading.kept));
    setTextOrHide(m_count, text);
}

void RetentionCard::refresh()
{
    const auto answer
        = m_context.store.read([now = m_context.clock.now()](Database &db) -> Result<Reading> {
              const auto rules = RetentionRules::load(db);
              if (!rules)
                  return rules.error();
              const auto rows = Retention(db).due(*rules, now);
              if (!rows)
                  return rows.error();
              Reading reading{*rules, 0, 0};
              for (const RetentionRow &row : *rows)
                  ++(row.isKept() ? reading.kept : reading.due);
              return reading;
          });
    whenDone(answer, this, [this, generation = ++m_generation](const Result<Reading> &reading) {
        if (generation != m_generation)
            return;
        if (reading)
            take(*reading);
        else
            emit failed(reading.error());
    });
}

void RetentionCard::take(const Reading &reading)
{
    m_reading = reading;
    m_isRead = true;
    const QSignalBlocker client(m_client), prospect(m_prospect);
    if (!m_client->hasFocus())
        m_client->setValue(reading.rules.clientMonths);
    if (!m_prospect->hasFocus())
        m_prospect->setValue(reading.rules.prospectMonths);
    showCount();
}

void RetentionCard::keepPeriods()
{
    RetentionRules rules;
    rules.clientMonths = m_client->value();
    rules.prospectMonths = m_prospect->value();
    if (!m_isRead || rules == m_reading.rules)
        return;
    m_reading.rules = rules;
    const auto kept = m_context.store.write([rules](Database &db) -> Done {
        Transaction transaction(db);
        Done saved = rules.save(db);
        return saved ? transaction.commit() : saved;
    });
    whenDone(kept, this, [this](const Done &outcome) {
        if (!outcome)
            emit failed(outcome.error());
        refresh();
    });
}

void RetentionCard::openList()
{
    auto *dialog = new RetentionDialog(m_context, window());
    connect(dialog, &RetentionDialog::changed, this, [this] {
        refresh();
        emit changed();
    });
    dialog->open();
}

void RetentionCard::openReturn()
{
    auto *dialog = new ReturnDialog(m_context, window());
    connect(dialog, &ReturnDialog::confirmed, this, [this](const ErasedReturn::Found &found) {
        //: %1 is a day
        emit told(Tone::Good,
                  tr("Noted: back since %1. The next sync reads the customers and "
                     "orders of the shop again, which can take a while; what is newer "
                     "comes in with the name.")
                      .arg(Format::date(found.since.value_or(found.erasedAt))));
    });
    dialog->open();
}

} // namespace comptoir
