#include "views/messages/senddialog.h"

#include "models/segments/segmentreading.h"
#include "models/store/store.h"
#include "models/store/whendone.h"
#include "views/customers/formrows.h"
#include "views/shell/sendingissues.h"
#include "views/shell/shellstate.h"
#include "views/widgets/confirmdialog.h"
#include "views/widgets/dialogsize.h"
#include "views/widgets/format.h"
#include "views/widgets/layouts.h"
#include "views/widgets/noticebar.h"
#include "views/widgets/tallscroll.h"
#include "workflows/messages/gatewords.h"
#include "workflows/messages/segmentrecipients.h"
#include "workflows/messages/sendingservice.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QRadioButton>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <algorithm>

namespace comptoir {

namespace {
constexpr int kHourMs = 3'600'000;
} // namespace

void SendDialog::ask(const ViewContext &context, QWidget *parent, const Question &question)
{
    auto *dialog = new SendDialog(context, question, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

SendDialog::SendDialog(const ViewContext &context, const Question &question, QWidget *parent)
    : Dialog(parent)
    , m_context(context)
    , m_question(question)
    , m_segment(new QComboBox(this))
    , m_sender(new QComboBox(this))
    , m_now(new QRadioButton(this))
    , m_later(new QRadioButton(this))
    , m_at(new QDateTimeEdit(this))
    , m_standing(new NoticeBar(this))
    , m_notice(new NoticeBar(this))
    , m_going(makeLabel(TextRole::Heading, this))
    , m_waiting(makeLabel(TextRole::Muted, this))
    , m_reasons(new QVBoxLayout)
    , m_send(makeMainButton(this))
{
    setKeepsNothing();
    build();
    resizeForText(*this, {560, 560});
    connect(this, &QDialog::finished, this, [this] { m_looking.cancel(); });
    connect(m_segment, &QComboBox::activated, this, &SendDialog::lookAgain);
    connect(m_sender, &QComboBox::activated, this, &SendDialog::lookAgain);
    connect(m_now, &QRadioButton::toggled, this, [this](bool now) {
        m_at->setEnabled(!now);
        lookAgain();
    });
    connect(m_at, &QDateTimeEdit::dateTimeChanged, this, &SendDialog::lookAgain);
    connect(m_send, &QPushButton::clicked, this, &SendDialog::confirm);
    connect(m_standing, &NoticeBar::acted, this, [this] {
        if (const auto letGo = m_letGo)
            letGo();
    });
    connect(context.shell.get(), &ShellState::changed, this, &SendDialog::tellStanding);
    if (context.sending)
        connect(context.sending, &SendingService::changed, this, &SendDialog::tellStanding);
    tellStanding();
    readSegments();
}

void SendDialog::build()
{
    setWindowTitle(tr("Send to a segment"));
    QLabel *title = makeLabel(TextRole::Heading, this);
    title->setText(breakable(tr("Send “%1” to a segment").arg(m_question.message.name)));
    m_segment->setObjectName(QStringLiteral("send.segment"));
    m_sender->setObjectName(QStringLiteral("send.sender"));
    m_now->setObjectName(QStringLiteral("send.now"));
    m_later->setObjectName(QStringLiteral("send.later"));
    m_at->setObjectName(QStringLiteral("send.at"));
    m_going->setObjectName(QStringLiteral("send.going"));
    m_waiting->setObjectName(QStringLiteral("send.waiting"));
    m_send->setObjectName(QStringLiteral("send.confirm"));
    for (QComboBox *box : {m_segment, m_sender}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(12);
        connect(box, &QComboBox::currentTextChanged, box, &QWidget::setToolTip);
    }
    for (const Sender &sender : std::as_const(m_question.senders))
        m_sender->addItem(sender.name.isEmpty()
                              ? sender.address
                              : QStringLiteral("%1 (%2)").arg(sender.name, sender.address),
                          sender.id.value);
    m_now->setText(tr("Now, as each customer’s hours allow"));
    m_later->setText(tr("Not before:"));
    m_now->setChecked(true);
    m_at->setEnabled(false);
    m_at->setCalendarPopup(true);
    m_at->setAccessibleName(tr("Not before this instant"));
    m_at->setDisplayFormat(QLocale().dateTimeFormat(QLocale::ShortFormat));
    const Timestamp first{m_context.clock.now().ms + kHourMs};
    m_at->setDateTime(QDateTime::fromMSecsSinceEpoch(first.ms));
    m_notice->hide();
    auto *inside = new QWidget(this);
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(24, 20, 24, 8);
    column->setSpacing(8);
    column->addWidget(title);
    FormRows rows(column, inside);
    rows.add(tr("Segment"), m_segment);
    rows.add(tr("Sent by"), m_sender);
    rows.add(tr("When"), m_now);
    rows.addWidget(m_later);
    rows.addWidget(m_at);
    m_now->setAccessibleName(m_now->text());
    column->addSpacing(8);
    column->addWidget(m_standing);
    column->addWidget(m_notice);
    column->addWidget(m_going);
    column->addWidget(m_waiting);
    column->addLayout(m_reasons);
    column->addStretch(1);
    QPushButton *cancel = makeButton(ButtonKind::Plain, this);
    cancel->setText(tr("Cancel"));
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(24, 0, 24, 16);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_send);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(new TallScroll(inside, this), 1);
    whole->addLayout(buttons);
    m_send->setText(tr("Send…"));
    m_send->setEnabled(false);
}

/// What is sent now goes into the outbox all the same, and waits there.
void SendDialog::tellStanding()
{
    m_letGo = {};
    const SendingState state = m_context.sending ? m_context.sending->state() : SendingState();
    if (m_context.shell->isSendingPaused()) {
        m_letGo = [this] { m_context.shell->switchSending(m_context, this); };
        m_standing->showNotice(Tone::Warning,
                               tr("Sending is paused: what you send waits in the outbox until you "
                                  "let sending go on."),
                               tr("Let sending go on"));
    } else if (state.isDisarmed) {
        const SendingIssue issue = sendingIssues(state, m_context, this).first();
        m_letGo = issue.act;
        m_standing->showNotice(
            issue.tone, issue.text + u' ' + tr("Until then, what you send waits in the outbox."),
            issue.actionText);
    }
    m_standing->setObjectName(QStringLiteral("send.standing"));
    m_standing->setClosable(false);
    m_standing->setVisible(m_letGo != nullptr);
}

/// Those that need what has not arrived say so, and cannot be chosen.
void SendDialog::readSegments()
{
    const auto answer = m_context.store.read(
        [now = m_context.clock.now()](Database &db) { return SegmentsReading::read(db, now); });
    whenDone(answer, this, [this](const Result<SegmentsReading> &reading) {
        if (!reading) {
            m_notice->showError(reading.error());
            return;
        }
        m_segment->addItem(tr("Choose a segment"), 0);
        auto *model = qobject_cast<QStandardItemModel *>(m_segment->model());
        for (const SegmentLine &line : reading->lines) {
            if (line.segment.archivedAt)
                continue;
            const bool isAskable = line.needs.isEmpty() && !line.problem && !line.segment.ruleError;
            const QString state = isAskable ? Format::number(line.segment.members)
                : line.needs.isEmpty()      ? tr("Not finished")
                                            : DataSourceWords::needs(line.needs);
            m_segment->addItem(QStringLiteral("%1 (%2)").arg(line.segment.name, state),
                               line.segment.id.value);
            if (model && !isAskable)
                model->item(m_segment->count() - 1)->setEnabled(false);
        }
        lookAgain();
    });
}

/// Asks anew who would get it, off the GUI thread.
void SendDialog::lookAgain()
{
    m_looking.cancel();
    m_looking = CancelToken();
    m_plan.reset();
    m_send->setEnabled(false);
    m_send->setText(tr("Send…"));
    m_notice->hide();
    clearLayout(m_reasons);
    m_waiting->hide();
    const SegmentId segment{m_segment->currentData().toLongLong()};
    const SenderId sender{m_sender->currentData().toLongLong()};
    if (!sender.isValid()) {
        m_going->clear();
        m_notice->showNotice(Tone::Warning,
                             tr("There is no account for messages of this kind yet. Add one in "
                                "the settings."));
        m_notice->show();
        return;
    }
    if (!segment.isValid()) {
        m_going->setText(tr("Choose who gets it: nothing is sent before you agree."));
        return;
    }
    m_going->setText(tr("Looking who would get it…"));
    const Timestamp now = m_context.clock.now();
    const Timestamp chosen{m_at->dateTime().toMSecsSinceEpoch()};
    const Timestamp due = m_later->isChecked() && chosen > now ? chosen : now;
    const auto answer
        = m_context.store.chore([message = m_question.message, segment, sender, due, now,
                                 cancel = m_looking](Database &db) -> Result<PlanPointer> {
              auto customers = SegmentRecipients::of(db, segment, now, cancel);
              if (!customers)
                  return customers.error();
              auto plan = std::make_shared<Plan>();
              plan->mailing = {message, sender, *customers, due};
              auto asked = Mailings::ask(db, plan->mailing, now);
              if (!asked)
                  return asked.error();
              plan->asked = *std::move(asked);
              plan->preview = Planner::preview(plan->asked.decisions);
              return PlanPointer(plan);
          });
    whenDone(answer, this, [this, asked = m_looking](const Result<PlanPointer> &plan) {
        if (!asked.isCancelled())
            take(plan);
    });
}

qint64 SendDialog::going() const
{
    return m_plan ? m_plan->preview.willGo + m_plan->preview.later : 0;
}

void SendDialog::addReason(qint64 count, const QString &words)
{
    QLabel *line = makeLabel(TextRole::Body, this);
    line->setText(QStringLiteral("%1 · %2").arg(Format::number(count), words));
    m_reasons->addWidget(line);
}

void SendDialog::take(const Result<PlanPointer> &plan)
{
    if (!plan) {
        m_going->clear();
        m_notice->showError(plan.error());
        m_notice->show();
        return;
    }
    m_plan = *plan;
    const Planner::Preview &preview = m_plan->preview;
    const auto count = static_cast<int>(going());
    m_going->setText(count == 0 ? tr("Nobody would get it.")
                                : tr("%n customer(s) would get it.", nullptr, count));
    setTextOrHide(m_waiting,
                  preview.later == 0 ? QString()
                                     : tr("%n of them wait(s) for the customer’s hours or cap.",
                                          nullptr, static_cast<int>(preview.later)));
    QList<std::pair<qint64, QString>> refused;
    qint64 sum = 0;
    for (auto one = preview.refused.begin(); one != preview.refused.end(); ++one) {
        refused.append({one.value(), GateWords::reason(one.key())});
        sum += one.value();
    }
    std::sort(refused.begin(), refused.end(), [](const auto &a, const auto &b) {
        return a.first != b.first ? a.first > b.first : a.second < b.second;
    });
    if (sum > 0) {
        QLabel *heading = makeLabel(TextRole::Heading, this);
        heading->setText(tr("%n customer(s) would not get it:", nullptr, static_cast<int>(sum)));
        m_reasons->addWidget(heading);
    }
    for (const auto &[number, words] : std::as_const(refused))
        addReason(number, words);
    m_send->setEnabled(count > 0);
    m_send->setText(count == 0 ? tr("Send…") : tr("Send to %n customer(s)…", nullptr, count));
}

QString SendDialog::when() const
{
    return m_plan->mailing.dueAt > m_context.clock.now()
        ? tr("Not before %1.").arg(Format::dateTime(m_plan->mailing.dueAt))
        : tr("From now on, as each customer’s hours allow.");
}

void SendDialog::confirm()
{
    if (!m_plan)
        return;
    const auto count = static_cast<int>(going());
    ConfirmDialog::Question question;
    question.title
        = tr("Send “%1” to %n customer(s)?", nullptr, count).arg(m_question.message.name);
    question.text = tr("From %1. %2\n\nUntil a message has left, you can take it back in the "
                       "outbox.")
                        .arg(m_sender->currentText(), when());
    question.verb = tr("Send %n message(s)", nullptr, count);
    question.dangerous = false;
    ConfirmDialog::ask(this, question, [this](int) { write(); });
}

/// A name that no other mailing has.
QString SendDialog::token() const
{
    QString token;
    for (int word = 0; word < 3; ++word) {
        const auto bits = static_cast<quint64>(m_context.random() * 4294967296.0);
        token += QString::number(bits, 16).rightJustified(8, u'0');
    }
    return token;
}

/// Just what was shown: the gate is asked again for each before it leaves.
void SendDialog::write()
{
    m_send->setEnabled(false);
    const QString cause = QStringLiteral("owner:") + token();
    const auto answer = m_context.store.write(
        [plan = m_plan, cause, now = m_context.clock.now()](Database &db) -> Result<qint64> {
            Transaction transaction(db);
            const auto written = Mailings::plan(db, plan->mailing, plan->asked, cause, now);
            if (!written)
                return written.error();
            const Done committed = transaction.commit();
            return committed ? Result<qint64>(written->planned) : committed.error();
        });
    whenDone(answer, this, [this](const Result<qint64> &planned) {
        if (!planned) {
            m_notice->showError(planned.error());
            m_notice->show();
            m_send->setEnabled(true);
            return;
        }
        if (m_context.sending)
            m_context.sending->check();
        const auto open = m_context.openRecord;
        m_context.notices->post(
            {Tone::Good, tr("%n message(s) in the outbox.", nullptr, static_cast<int>(*planned)),
             tr("Show the outbox"), [open] { open(QStringLiteral("outbox"), 0); }});
        accept();
    });
}

} // namespace comptoir
