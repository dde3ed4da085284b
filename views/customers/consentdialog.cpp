#include "views/customers/consentdialog.h"

#include "models/domain/consentwords.h"
#include "models/store/textrules.h"
#include "views/customers/dayfield.h"
#include "views/customers/formrows.h"
#include "views/widgets/format.h"
#include "views/widgets/layouts.h"
#include "views/widgets/theme.h"

#include <QComboBox>
#include <QFocusEvent>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QTimeZone>
#include <QVBoxLayout>

namespace comptoir {

namespace {

constexpr int kWidth = 480;
constexpr int kTextHeight = 64;

QPlainTextEdit *makeText(QWidget *parent)
{
    auto *text = new QPlainTextEdit(parent);
    text->setTabChangesFocus(true);
    text->setFixedHeight(Theme::forText(kTextHeight));
    return text;
}

QString cleaned(const QPlainTextEdit *edit)
{
    QString text = edit->toPlainText();
    TextRules::text(text);
    return text.trimmed();
}

} // namespace

ConsentDialog::ConsentDialog(Timestamp now, QWidget *parent)
    : Dialog(parent)
    , m_now(now)
    , m_channel(new QComboBox(this))
    , m_purpose(new QComboBox(this))
    , m_state(new QComboBox(this))
    , m_day(new DayField(this))
    , m_wording(makeText(this))
    , m_proof(makeText(this))
    , m_problem(makeLabel(TextRole::Small, this))
    , m_keep(makeMainButton(this))
{
    setWindowTitle(tr("Write down a decision"));
    setMinimumWidth(Theme::forText(kWidth));
    m_wording->setObjectName(QStringLiteral("wording"));
    m_proof->setObjectName(QStringLiteral("proof"));
    m_keep->setObjectName(QStringLiteral("keep"));
    m_state->setObjectName(QStringLiteral("state"));
    fillChoices();
    build();
    m_day->setDay(m_now.toZone(QTimeZone::systemTimeZone()).date());
    connect(m_state, &QComboBox::currentIndexChanged, this, &ConsentDialog::check);
    connect(m_day, &QLineEdit::textChanged, this, &ConsentDialog::check);
    connect(m_proof, &QPlainTextEdit::textChanged, this, &ConsentDialog::check);
    m_day->installEventFilter(this);
    m_proof->installEventFilter(this);
    check();
}

void ConsentDialog::fillChoices()
{
    for (const Channel channel : kAllChannels)
        m_channel->addItem(ConsentWords::channel(channel), static_cast<int>(channel));
    for (const Purpose purpose : kAllPurposes)
        m_purpose->addItem(ConsentWords::purpose(purpose), static_cast<int>(purpose));
    m_state->addItem(tr("The customer agreed"), static_cast<int>(ConsentState::Granted));
    m_state->addItem(tr("The customer refused"), static_cast<int>(ConsentState::Denied));
    m_state->addItem(tr("The customer withdrew the consent"),
                     static_cast<int>(ConsentState::Withdrawn));
}

void ConsentDialog::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(12);
    QLabel *title = makeLabel(TextRole::Heading, this);
    title->setText(tr("What did the customer decide?"));
    column->addWidget(title);
    FormRows rows(column, this);
    rows.add(tr("Decision"), m_state);
    rows.add(tr("Channel"), m_channel);
    rows.add(tr("Purpose"), m_purpose);
    rows.add(tr("Day"), m_day);
    rows.add(tr("Words"), m_wording);
    rows.add(tr("Proof"), m_proof);
    m_wording->setPlaceholderText(tr("The text that the customer agreed to"));
    m_proof->setPlaceholderText(tr("For example: signed form of the fair, folder 3"));
    m_problem->setProperty("role", QStringLiteral("danger"));
    column->addWidget(m_problem);
    QPushButton *cancel = makeButton(ButtonKind::Plain, this);
    cancel->setText(tr("Cancel"));
    m_keep->setText(tr("Put into the ledger"));
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_keep);
    column->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_keep, &QPushButton::clicked, this, &ConsentDialog::keep);
}

std::optional<ConsentDialog::Problem> ConsentDialog::problem() const
{
    const QDate today = m_now.toZone(QTimeZone::systemTimeZone()).date();
    if (!m_day->day().isValid())
        return Problem{tr("Say on which day it was."), m_day};
    if (m_day->day() > today)
        return Problem{tr("This day has not come yet."), m_day};
    const bool granted = m_state->currentData().toInt() == static_cast<int>(ConsentState::Granted);
    if (granted && cleaned(m_proof).isEmpty())
        return Problem{tr("Say what proves the consent: without proof it does not hold."), m_proof};
    return std::nullopt;
}

/// Only of a field that was filled in, or left: nobody is blamed before they began.
void ConsentDialog::check()
{
    const std::optional<Problem> found = problem();
    m_problem->setText(found && m_left.contains(found->field) ? found->text : QString());
}

void ConsentDialog::keep()
{
    const std::optional<Problem> found = problem();
    if (!found)
        return accept();
    m_left.insert(found->field);
    check();
    found->field->setFocus(Qt::TabFocusReason);
}

bool ConsentDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut) {
        const Qt::FocusReason reason = static_cast<QFocusEvent *>(event)->reason();
        if (reason != Qt::ActiveWindowFocusReason && reason != Qt::PopupFocusReason) {
            m_left.insert(watched);
            check();
        }
    }
    return Dialog::eventFilter(watched, event);
}

ConsentRecord ConsentDialog::record() const
{
    ConsentRecord record;
    record.channel = static_cast<Channel>(m_channel->currentData().toInt());
    record.purpose = static_cast<Purpose>(m_purpose->currentData().toInt());
    record.state = static_cast<ConsentState>(m_state->currentData().toInt());
    record.source = QStringLiteral("owner");
    record.wording = cleaned(m_wording);
    record.proof = cleaned(m_proof);
    const QTimeZone zone = QTimeZone::systemTimeZone();
    const QDate day = m_day->day();
    record.at = day == m_now.toZone(zone).date()
        ? m_now
        : Timestamp::fromDateTime(QDateTime(day, QTime(12, 0), zone));
    return record;
}

} // namespace comptoir
