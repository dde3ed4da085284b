#include "views/outbox/outboxpanel.h"

#include "models/domain/clock.h"
#include "models/domain/consentwords.h"
#include "models/store/store.h"
#include "models/store/whendone.h"
#include "views/outbox/outboxwords.h"
#include "views/widgets/badge.h"
#include "views/widgets/elidedbutton.h"
#include "views/widgets/elidedlabel.h"
#include "views/widgets/flowlayout.h"
#include "views/widgets/format.h"
#include "views/widgets/icons.h"
#include "views/widgets/keyboardmanners.h"
#include "views/widgets/layouts.h"
#include "views/widgets/mailview.h"
#include "views/widgets/noticebar.h"
#include "views/widgets/retranslate.h"
#include "views/widgets/tabrow.h"
#include "views/widgets/tallscroll.h"
#include "views/widgets/theme.h"
#include "workflows/messages/gatewords.h"

#include <QFontDatabase>
#include <QGridLayout>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTabBar>

#include <algorithm>

namespace comptoir {

namespace {

constexpr int kLeastText = 90; ///< height of what is read
constexpr int kLeastRead = 160; ///< of what is read with its looks

void addFact(QGridLayout *grid, const QString &left, const QString &right)
{
    const int row = grid->rowCount();
    QLabel *at = makeLabel(TextRole::Muted);
    at->setText(left);
    at->setWordWrap(false);
    QLabel *what = makeLabel(TextRole::Body);
    what->setText(right);
    what->setTextInteractionFlags(Qt::TextSelectableByMouse);
    grid->addWidget(at, row, 0, Qt::AlignTop);
    grid->addWidget(what, row, 1);
    grid->setColumnStretch(1, 1);
}

bool goesAgain(const OutboxRow &row)
{
    return std::any_of(kAllOutboxActions.cbegin(), kAllOutboxActions.cend(),
                       [&row](OutboxAction action) {
                           return OutboxActions::letsGo(action) && OutboxActions::may(action, row);
                       });
}

} // namespace

OutboxPanel::OutboxPanel(const ViewContext &context, QWidget *parent)
    : QFrame(parent)
    , m_context(context)
    , m_title(new ElidedLabel(this))
    , m_state(new Badge(QString(), Tone::Neutral, this))
    , m_detail(makeLabel(TextRole::Small, this))
    , m_customer(new ElidedButton(this))
    , m_address(makeLabel(TextRole::Small, this))
    , m_expand(makeIconButton(QStringLiteral("expand"), this))
    , m_close(makeIconButton(QStringLiteral("close"), this))
    , m_stop(nullptr)
    , m_actionRow(new QWidget(this))
    , m_why(new NoticeBar(this))
    , m_notice(new NoticeBar(this))
    , m_tabs(new TabRow(this))
    , m_pages(new QStackedWidget(this))
    , m_history(new QScrollArea(this))
    , m_text(makeText("outboxText"))
    , m_raw(makeText("outboxRaw"))
{
    setProperty("card", QStringLiteral("true"));
    setMinimumWidth(340);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 12, 12);
    column->setSpacing(10);
    buildHead(column);
    m_notice->hide();
    column->addWidget(m_notice);
    m_why->setClosable(false);
    column->addWidget(m_why);
    m_actionRow->hide(); // until one knows what may be
    column->addWidget(m_actionRow);
    buildTabs(column);
    connect(m_customer, &QPushButton::clicked, this, [this] {
        m_context.openRecord(QStringLiteral("customers"),
                             m_record.line.row.message.key.customer.value);
    });
    connect(m_expand, &QToolButton::clicked, this, [this] { emit fullRequested(!m_full); });
    connect(m_close, &QToolButton::clicked, this, &OutboxPanel::closeRequested);
    connect(context.privacy.get(), &Privacy::changed, this, [this] { fill(); });
    handKeyboardOn(this, m_tabs->tabs());
    onLanguage(this, [this] { retranslate(); });
}

void OutboxPanel::buildHead(QVBoxLayout *column)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(4);
    m_title->setFont(Theme::headingFont());
    row->addWidget(m_title, 1);
    row->addWidget(m_expand);
    row->addWidget(m_close);
    column->addLayout(row);
    auto *second = new QHBoxLayout;
    second->setSpacing(10);
    second->addWidget(m_state, 0, Qt::AlignVCenter);
    second->addWidget(m_detail, 1);
    column->addLayout(second);
    m_customer->setObjectName(QStringLiteral("openCustomer"));
    column->addWidget(m_customer, 0, Qt::AlignLeft);
    m_address->setContentsMargins(6, 0, 0, 0);
    column->addWidget(m_address);
    auto *flow = new FlowLayout(8, m_actionRow);
    for (const OutboxAction action : kAllOutboxActions) {
        QPushButton *button = makeButton(ButtonKind::Plain, m_actionRow);
        button->setObjectName(QStringLiteral("outbox.act%1").arg(static_cast<int>(action)));
        button->setIcon(themedIcon(OutboxWords::icon(action)));
        flow->addWidget(button);
        m_actions.insert(action, button);
        connect(button, &QPushButton::clicked, this,
                [this, action] { emit actionRequested(action, m_record.line.row.id); });
    }
    m_stop = makeButton(ButtonKind::Plain, m_actionRow);
    m_stop->setObjectName(QStringLiteral("outbox.stop"));
    m_stop->setIcon(themedIcon(QStringLiteral("refused")));
    flow->addWidget(m_stop);
    connect(m_stop, &QPushButton::clicked, this, [this] {
        const PlannedMessage &message = m_record.line.row.message;
        emit stopRequested(message.key.cause, message.name, m_record.waitingAlike);
    });
    connect(m_why, &NoticeBar::acted, this,
            [this] { emit resumeRequested(m_record.line.row.message.key.cause); });
}

void OutboxPanel::buildTabs(QVBoxLayout *column)
{
    for (int i = 0; i < TabCount; ++i)
        m_tabs->addTab();
    column->addWidget(m_tabs);
    m_history->setProperty("ring", true); // words alone: the keys scroll it
    m_history->setWidgetResizable(true);
    m_history->setFrameShape(QFrame::NoFrame);
    m_history->viewport()->setAutoFillBackground(false);
    m_history->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_pages->addWidget(m_history);
    m_pages->addWidget(new TallScroll(buildMessage(), this));
    m_pages->addWidget(m_text);
    m_pages->addWidget(m_raw);
    m_raw->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_pages->setMinimumHeight(kLeastText);
    column->addWidget(m_pages, 1);
    connect(m_tabs->tabs(), &QTabBar::currentChanged, m_pages, &QStackedWidget::setCurrentIndex);
}

QPlainTextEdit *OutboxPanel::makeText(const char *name)
{
    auto *text = new QPlainTextEdit(this);
    text->setObjectName(QLatin1String(name));
    text->setReadOnly(true);
    text->setTabChangesFocus(true);
    return text;
}

QWidget *OutboxPanel::buildMessage()
{
    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    m_headers = makeLabel(TextRole::Body, page);
    m_headers->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_safety = makeLabel(TextRole::Small, page);
    m_browser = new MailView(page);
    m_browser->setObjectName(QStringLiteral("outboxHtml"));
    m_said = makeText("outboxSaid");
    m_browser->setMinimumHeight(Theme::forText(kLeastRead));
    m_said->setMinimumHeight(Theme::forText(kLeastText));
    column->addWidget(m_headers);
    column->addWidget(m_browser, 1);
    column->addWidget(m_said, 1);
    column->addWidget(m_safety);
    return page;
}

void OutboxPanel::retranslate()
{
    static constexpr const char *kTabs[TabCount]
        = {QT_TR_NOOP("What happened"), QT_TR_NOOP("Message"), QT_TR_NOOP("Plain text"),
           QT_TR_NOOP("Raw")};
    for (int i = 0; i < TabCount; ++i)
        m_tabs->setTabText(i, tr(kTabs[i]));
    setAccessibleName(tr("The message"));
    m_tabs->tabs()->setAccessibleName(tr("Parts of the message"));
    for (auto [action, button] : m_actions.asKeyValueRange())
        button->setText(OutboxWords::action(action));
    m_stop->setText(tr("Stop the whole mailing…"));
    setIconButtonText(m_close, tr("Close the message"));
    m_customer->setHint(tr("Open the profile"));
    m_safety->setText(tr("Shown without pictures and links: nothing is fetched."));
    m_browser->setAccessibleName(tr("The message as it was sent"));
    m_said->setAccessibleName(tr("The message as it was sent"));
    m_text->setAccessibleName(tr("The message as plain text"));
    m_raw->setAccessibleName(tr("The exact bytes that were sent"));
    showShape();
    fill();
}

void OutboxPanel::showShape()
{
    m_expand->setIcon(themedIcon(m_full ? QStringLiteral("collapse") : QStringLiteral("expand")));
    setIconButtonText(m_expand, m_full ? tr("Show beside the list") : tr("Show alone"));
}

void OutboxPanel::setFull(bool full)
{
    m_full = full;
    showShape();
}

int OutboxPanel::tab() const
{
    return m_tabs->tabs()->currentIndex();
}

void OutboxPanel::showTab(int tab)
{
    if (tab >= 0 && tab < TabCount)
        m_tabs->tabs()->setCurrentIndex(tab);
}

void OutboxPanel::showMessage(OutboxId id)
{
    m_asked = id;
    const auto answer = m_context.store.read(
        [id, now = m_context.clock.now()](Database &db) { return read(db, id, now); });
    whenDone(answer, this, [this, id](const Result<Reading> &record) {
        if (id != m_asked)
            return; // the owner went on to another one
        m_notice->setVisible(!record);
        if (record)
            take(*record);
        else
            m_notice->showError(record.error());
    });
}

void OutboxPanel::refresh()
{
    if (m_asked.isValid())
        showMessage(m_asked);
}

/// With what the gate would say, where the owner may have it asked again.
Result<OutboxPanel::Reading> OutboxPanel::read(Database &database, OutboxId id, Timestamp now)
{
    auto record = OutboxRecord::read(database, id);
    if (!record)
        return record.error();
    Reading reading{*std::move(record), {}};
    const OutboxRow &row = reading.record.line.row;
    if (!goesAgain(row))
        return reading;
    const auto refusal = OutboxActions(database, now).refusal(row);
    if (!refusal)
        return refusal.error();
    reading.refusal = *refusal;
    return reading;
}

void OutboxPanel::take(const Reading &reading)
{
    const OutboxRecord &record = reading.record;
    if (m_record == record && m_refusal == reading.refusal)
        return; // where one reads stays where it is
    m_record = record;
    m_refusal = reading.refusal;
    m_content = MessageContent::read(record.line.row.message.channel, record.content);
    fill();
}

void OutboxPanel::fill()
{
    if (!m_record.line.row.id.isValid())
        return;
    fillHead();
    fillWhy();
    fillHistory();
    fillContent();
}

void OutboxPanel::fillHead()
{
    const OutboxLine &line = m_record.line;
    const OutboxRow &row = line.row;
    m_title->setText(row.message.name);
    m_state->set(OutboxWords::state(row), OutboxWords::tone(row));
    m_detail->setText(QStringList{ConsentWords::channel(row.message.channel),
                                  Format::dateTime(line.when()), line.account}
                          .join(QStringLiteral(" · ")));
    const bool isKnown = row.message.key.customer.isValid();
    m_customer->setEnabled(isKnown);
    m_customer->setName(isKnown ? m_context.privacy->name(line.customer)
                                : tr("Somebody whose data was erased"));
    setTextOrHide(m_address,
                  row.message.channel == Channel::Email ? m_context.privacy->email(row.address)
                                                        : m_context.privacy->phone(row.address));
    bool any = false;
    for (auto [action, button] : m_actions.asKeyValueRange()) {
        button->setVisible(OutboxActions::may(action, row));
        const bool isRefused = m_refusal && OutboxActions::letsGo(action);
        button->setEnabled(!isRefused);
        button->setToolTip(isRefused ? refusalWords() : QString());
        any = any || OutboxActions::may(action, row);
    }
    const bool isOfMany = m_record.waitingAlike > 1 && m_record.stopped.isEmpty()
        && outboxGroup(row.state) == OutboxGroup::Waiting;
    m_stop->setVisible(isOfMany);
    m_actionRow->setVisible(any || isOfMany);
}

QString OutboxPanel::refusalWords() const
{
    const QString reason = ledgerReason(*m_refusal);
    if (reason == m_record.line.row.reason)
        return tr("As things stand it would be refused again.");
    //: %1 is a reason, some words
    return tr("As things stand it would be refused: %1").arg(GateWords::ofLedger(reason));
}

void OutboxPanel::fillWhy()
{
    const OutboxRow &row = m_record.line.row;
    QStringList said;
    if (const QString why = OutboxWords::reason(row); !why.isEmpty())
        said.append(why);
    const bool isStopped
        = !m_record.stopped.isEmpty() && outboxGroup(row.state) == OutboxGroup::Waiting;
    if (isStopped)
        said.append(tr("This mailing is stopped: nothing more of it goes."));
    if (m_refusal && goesAgain(row))
        said.append(refusalWords());
    m_why->setVisible(!said.isEmpty());
    if (said.isEmpty())
        return;
    m_why->showNotice(OutboxWords::tone(row), said.join(u' '),
                      isStopped ? tr("Let it go on") : QString());
    m_why->setClosable(false);
}

void OutboxPanel::fillHistory()
{
    auto *body = new QWidget;
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(0, 4, 8, 8);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(8);
    const QList<OutboxWords::Step> steps = OutboxWords::history(m_record);
    for (const OutboxWords::Step &step : steps)
        addFact(grid, Format::dateTime(step.at), step.text);
    column->addLayout(grid);
    const OutboxRow &row = m_record.line.row;
    if (!row.replyText.isEmpty()) {
        QLabel *heading = makeLabel(TextRole::Small);
        heading->setText(tr("What the other side said, word for word:"));
        QLabel *reply = makeLabel(TextRole::Muted);
        reply->setText(breakable(m_context.privacy->words(row.replyText.trimmed())));
        reply->setTextInteractionFlags(Qt::TextSelectableByMouse);
        column->addSpacing(8);
        column->addWidget(heading);
        column->addWidget(reply);
    }
    column->addStretch(1);
    m_history->setWidget(body); // deletes the one before
    body->setAutoFillBackground(false);
}

/// Hidden names may stand anywhere in what was written.
void OutboxPanel::fillContent()
{
    const bool isHidden = m_context.privacy->isOn() && !m_record.content.isEmpty();
    const QString none = m_record.content.isEmpty()
        ? tr("What it says is made when it goes out: by then the cart may hold something else.")
        : QString();
    const QString hidden = isHidden ? m_context.privacy->words(m_content.raw) : none;
    const bool isShown = hidden.isEmpty();
    const bool hasHtml = isShown && !m_content.html.isEmpty();
    QStringList headers;
    for (const auto &[name, value] : std::as_const(m_content.headers))
        headers.append(OutboxWords::header(name, value));
    setTextOrHide(m_headers, isShown ? breakable(headers.join(u'\n')) : QString());
    m_browser->setVisible(hasHtml);
    m_safety->setVisible(hasHtml);
    m_said->setVisible(!hasHtml);
    m_browser->showMail(hasHtml ? m_content.html : QString());
    m_said->setPlainText(isShown ? m_content.text : hidden);
    m_text->setPlainText(isShown ? m_content.text : hidden);
    m_raw->setPlainText(isShown ? m_content.raw : hidden);
}

} // namespace comptoir
