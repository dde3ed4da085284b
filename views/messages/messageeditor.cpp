#include "views/messages/messageeditor.h"

#include "views/messages/checkspane.h"
#include "views/messages/emailwriting.h"
#include "views/messages/fieldpicker.h"
#include "views/messages/messageedits.h"
#include "views/messages/messageoptions.h"
#include "views/messages/messagepreview.h"
#include "views/messages/messageroom.h"
#include "views/messages/messagewords.h"
#include "views/messages/senddialog.h"
#include "views/messages/testdialog.h"
#include "views/messages/textwriting.h"
#include "views/widgets/confirmdialog.h"
#include "views/widgets/icons.h"
#include "views/widgets/layouts.h"
#include "views/widgets/noticebar.h"
#include "views/widgets/retranslate.h"
#include "views/widgets/tallscroll.h"
#include "views/widgets/theme.h"
#include "views/widgets/viewsettings.h"
#include "workflows/messages/composer.h"
#include "workflows/messages/messagemend.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QScopedValueRollback>
#include <QStackedWidget>
#include <QTimer>
#include <QToolButton>

#include <algorithm>

namespace comptoir {

namespace {
constexpr int kLongestName = 200; // as MessageFile has it
constexpr int kSettlingMs = 150;
} // namespace

MessageEditor::MessageEditor(const ViewContext &context, MessageEdits &edits, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_edits(edits)
    , m_back(makeIconButton(QStringLiteral("close"), this))
    , m_name(new QLineEdit(this))
    , m_state(makeLabel(TextRole::Muted, this))
    , m_save(makeButton(ButtonKind::Primary, this))
    , m_send(makeIconButton(QStringLiteral("send"), this))
    , m_full(makeIconButton(QStringLiteral("expand"), this))
    , m_more(makeIconButton(QStringLiteral("more"), this))
    , m_menu(new QMenu(m_more))
    , m_notice(new NoticeBar(this))
    , m_room(new MessageRoom(this))
    , m_writings(new QStackedWidget(m_room))
    , m_email(new EmailWriting(m_writings))
    , m_text(new TextWriting(m_writings))
    , m_preview(new MessagePreview(context, m_room))
    , m_checks(new ChecksPane(m_room))
    , m_options(new MessageOptions(m_room))
    , m_settling(new QTimer(this))
{
    build();
    connectParts();
    onLanguage(this, [this] { retranslate(); });
}

void MessageEditor::build()
{
    m_notice->setClosable(true);
    m_notice->hide();
    m_writings->addWidget(m_email);
    m_writings->addWidget(m_text);
    auto *write = new TallScroll(m_writings, m_room);
    m_room->setParts(write, m_preview, m_checks, m_options);
    m_settling->setSingleShot(true);
    m_settling->setInterval(kSettlingMs);
    QFrame *card = makeCard(this);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(16, 12, 16, 12);
    inside->setSpacing(10);
    inside->addWidget(buildHead());
    inside->addWidget(m_notice);
    inside->addWidget(m_room, 1);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(card);
}

QWidget *MessageEditor::buildHead()
{
    m_name->setObjectName(QStringLiteral("message.name"));
    m_name->setMaxLength(kLongestName);
    QFont large = Theme::headingFont();
    m_name->setFont(large);
    m_save->setObjectName(QStringLiteral("message.save"));
    m_back->setObjectName(QStringLiteral("message.close"));
    m_full->setObjectName(QStringLiteral("message.full"));
    m_more->setObjectName(QStringLiteral("message.more"));
    m_more->setMenu(m_menu);
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_menu->setObjectName(QStringLiteral("message.menu"));
    m_send->setObjectName(QStringLiteral("message.send"));
    auto *sends = new QMenu(m_send);
    m_sendToSegment = sends->addAction(themedIcon(QStringLiteral("segment")), QString(), this,
                                       &MessageEditor::sendToSegment);
    m_sendTest = sends->addAction(themedIcon(QStringLiteral("customer")), QString(), this,
                                  &MessageEditor::sendTest);
    m_send->setMenu(sends);
    m_send->setPopupMode(QToolButton::InstantPopup);
    m_send->setVisible(m_context.random != nullptr);
    auto *head = new QWidget(this);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_name, 1);
    row->addWidget(m_send);
    row->addWidget(m_save);
    row->addWidget(m_more);
    row->addWidget(m_full);
    row->addWidget(m_back);
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(row);
    column->addWidget(m_state);
    return head;
}

void MessageEditor::connectParts()
{
    connect(m_back, &QToolButton::clicked, this, [this] { leave([this] { drop(); }); });
    connect(m_full, &QToolButton::clicked, this, [this] { emit fullRequested(!m_isFull); });
    connect(m_save, &QPushButton::clicked, this, [this] { save(); });
    connect(m_name, &QLineEdit::textChanged, this, &MessageEditor::showState);
    connect(m_settling, &QTimer::timeout, this, &MessageEditor::settle);
    connect(m_options, &MessageOptions::changed, this, &MessageEditor::changedNow);
    connect(m_options, &MessageOptions::senderChosen, this, [this](SenderId sender) {
        ViewSettings(m_context.store).write(senderKey(), QString::number(sender.value));
    });
    connect(m_checks, &ChecksPane::placeWanted, this, &MessageEditor::showPlace);
    connect(m_checks, &ChecksPane::mendWanted, this, &MessageEditor::mend);
    connectWriting(m_email);
    connectWriting(m_text);
}

void MessageEditor::connectWriting(MessageWriting *writing)
{
    connect(writing, &MessageWriting::changed, this, &MessageEditor::changedNow);
    connect(writing, &MessageWriting::fieldWanted, this, &MessageEditor::askField);
}

void MessageEditor::retranslate()
{
    setIconButtonText(m_back, tr("Close the message"));
    setIconButtonText(m_more, tr("More for this message"));
    setIconButtonText(m_send, tr("Send the message"));
    m_sendToSegment->setText(tr("Send to a segment…"));
    m_sendTest->setText(tr("Send a test to yourself…"));
    setFull(m_isFull);
    m_name->setPlaceholderText(tr("Name of the message"));
    m_name->setAccessibleName(tr("Name of the message"));
    m_name->setToolTip(m_name->placeholderText() + u'\n' + tr("Only you see this name."));
    m_save->setText(tr("Save"));
    m_save->setToolTip(QKeySequence(Qt::CTRL | Qt::Key_S).toString(QKeySequence::NativeText));
    showState();
    settle();
}

void MessageEditor::setFull(bool full)
{
    m_isFull = full;
    m_full->setIcon(themedIcon(full ? QStringLiteral("collapse") : QStringLiteral("expand")));
    setIconButtonText(m_full, full ? tr("Beside the list") : tr("The message alone"));
}

void MessageEditor::setWorld(const MessageWorld &world)
{
    m_world = world;
    m_email->setFields(world.fields);
    m_text->setFields(world.fields);
    m_text->setStopText(world.stopText);
    m_options->setFields(world.fields);
    readLastSender();
    settle();
}

QString MessageEditor::senderKey() const
{
    return QStringLiteral("messages.sender.%1").arg(static_cast<int>(m_message.channel));
}

/// The account by which the last message of this kind went.
void MessageEditor::readLastSender()
{
    m_options->setSenders(m_world.senders, {});
    ViewSettings(m_context.store)
        .read({senderKey()}, this, [this, key = senderKey()](const ViewSettings::Values &values) {
            if (key != senderKey() || !values.contains(key))
                return;
            m_options->setSenders(m_world.senders, SenderId{values.value(key).toLongLong()});
            settle();
        });
}

MessageWriting *MessageEditor::writing() const
{
    return m_message.channel == Channel::Email ? static_cast<MessageWriting *>(m_email) : m_text;
}

void MessageEditor::edit(const WrittenMessage &message)
{
    const QScopedValueRollback setting(m_isSetting, true);
    const bool isOther = message.id != m_message.id || !message.id.isValid();
    m_message = message;
    m_notice->hide();
    m_name->setText(message.name);
    m_options->setMessage(message);
    m_writings->setCurrentWidget(writing());
    writing()->setMessage(message);
    readLastSender();
    if (isOther)
        m_room->bring(MessageRoom::Write);
    showState();
    settle();
}

WrittenMessage MessageEditor::written() const
{
    WrittenMessage message = m_message;
    message.name = m_name->text().simplified();
    m_options->collect(message);
    writing()->collect(message);
    return message;
}

bool MessageEditor::isModified() const
{
    if (!m_message.id.isValid() && m_message == WrittenMessage())
        return !(written() == m_message);
    return !(written() == m_message) || (!m_message.id.isValid() && !m_message.name.isEmpty());
}

void MessageEditor::changedNow()
{
    if (m_isSetting)
        return;
    showState();
    m_settling->start();
}

void MessageEditor::showState()
{
    const bool isNew = !m_message.id.isValid();
    const bool modified = isModified();
    const WrittenMessage now = written();
    const QString state = isNew ? tr("not kept yet") : modified ? tr("changed") : tr("kept");
    m_state->setText(MessageWords::summary(now) + QStringLiteral(" · ") + state);
    m_save->setEnabled((isNew || modified) && !now.name.isEmpty());
}

/// What follows from what was written: what is wrong, and what a customer gets.
void MessageEditor::settle()
{
    const WrittenMessage now = written();
    const QList<MessageProblem> problems = problemsOf(now);
    m_checks->setProblems(now, problems);
    const auto isTold = [](const MessageProblem &problem) {
        return problem.kind != MessageProblem::Kind::NoPlainText;
    };
    m_room->setProblems(static_cast<int>(std::count_if(problems.begin(), problems.end(), isTold)),
                        !problems.isEmpty() && problems.first().hinders());
    if (const Result<ParsedMessage> parsed = ParsedMessage::parse(now))
        m_options->setUsed(parsed->names());
    const std::optional<Sender> sender = m_options->sender();
    if (now.channel != Channel::Email)
        m_text->setSender(now, sender);
    m_preview->setMessage(now, sender);
}

void MessageEditor::save(const std::function<void()> &then)
{
    if (!m_save->isEnabled())
        return;
    const WrittenMessage message = written();
    m_edits.save(message, [this, message, then](WrittenMessageId id) {
        m_message = message;
        m_message.id = id;
        m_notice->hide();
        showState();
        if (then)
            then();
    });
}

void MessageEditor::leave(const std::function<void()> &left)
{
    if (!isModified())
        return left();
    const QString name = m_name->text().simplified();
    const auto discard = [this, left] {
        edit(m_message.id.isValid() ? m_message : WrittenMessage());
        left();
    };
    ConfirmDialog::Question question;
    question.title = name.isEmpty() ? tr("Leave without saving?") : tr("Save “%1”?").arg(name);
    question.text = tr("What you changed in the message is not saved yet.");
    question.verb = tr("Leave without saving");
    question.stay = tr("Go on writing");
    question.keep = m_save->isEnabled() ? tr("Save") : QString();
    ConfirmDialog::ask(
        this, question, [discard](int) { discard(); }, [this, left] { save(left); });
}

void MessageEditor::drop()
{
    edit({});
    emit closeRequested();
}

void MessageEditor::refresh()
{
    m_preview->refresh();
    settle();
}

void MessageEditor::takeFocus()
{
    if (m_name->text().isEmpty())
        m_name->setFocus(Qt::TabFocusReason);
    else
        writing()->takeFocus();
}

void MessageEditor::askField(QWidget *anchor)
{
    FieldPicker::ask(anchor, m_world.fields, written(),
                     [this](const QString &name, const QString *fallback) {
                         if (fallback)
                             m_options->setFallback(name, *fallback);
                         writing()->insertField(name);
                     });
}

/// Those of the message's kind, the one that is chosen first.
/// By the account by which it would leave.
QList<MessageProblem> MessageEditor::problemsOf(const WrittenMessage &message) const
{
    std::optional<MessageSigner> signer;
    if (const std::optional<Sender> sender = m_options->sender())
        signer = {Composer::senderName(*sender),
                  m_world.shopName.isEmpty() ? sender->address : m_world.shopName};
    return MessageCheck::of(message, *m_world.fields, signer);
}

QList<Sender> MessageEditor::senders() const
{
    QList<Sender> fitting;
    const std::optional<Sender> chosen = m_options->sender();
    for (const Sender &sender : m_world.senders) {
        if (sender.channel != m_message.channel)
            continue;
        if (chosen && sender.id == chosen->id)
            fitting.prepend(sender);
        else
            fitting.append(sender);
    }
    return fitting;
}

void MessageEditor::sendTest()
{
    TestDialog::ask(m_context, this, {written(), senders(), m_preview->customer()});
}

/// What is sent is what is kept, so that it can be read again.
void MessageEditor::sendToSegment()
{
    const Done mayGo = MessageCheck::mayGo(problemsOf(written()));
    if (!mayGo) {
        m_room->bring(MessageRoom::Checks);
        m_notice->showNotice(Tone::Warning,
                             tr("This message cannot go yet: the checks say what to mend."));
        m_notice->show();
        return;
    }
    const auto ask = [this] { SendDialog::ask(m_context, this, {m_message, senders()}); };
    if (isModified())
        save(ask);
    else
        ask();
}

void MessageEditor::showPlace(const MessageProblem &problem)
{
    using Place = MessageMend::Place;
    const Place place = MessageMend::placeOf(written(), problem);
    switch (place) {
    case Place::Subject:
    case Place::Html:
    case Place::Text:
        m_room->bring(MessageRoom::Write);
        writing()->goTo(place, MessageMend::wordsAt(problem));
        return;
    case Place::Class:
    case Place::Offer:
    case Place::OptOut:
    case Place::Fallback:
        break;
    }
    m_room->bring(MessageRoom::Options);
    if (place == Place::Class)
        m_options->focusClass();
    else if (place == Place::Offer)
        m_options->focusOffer();
    else if (place == Place::OptOut)
        m_options->focusOptOut();
    else
        m_options->focusFallback(problem.field);
}

void MessageEditor::mend(const MessageProblem &problem)
{
    const WrittenMessage mended = MessageMend::mended(written(), problem, m_world.optOutText);
    m_options->setMessage(mended);
    writing()->changeMessage(mended);
    showState();
    settle();
}

LocalKeys MessageEditor::keys()
{
    return {tr("While a message is written"),
            {{QKeySequence::keyBindings(QKeySequence::Save).mid(0, 1), tr("Keep the message")},
             {{Qt::Key_Escape}, tr("Leave it; asks first")}}};
}

void MessageEditor::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Save))
        save();
    else if (event->key() == Qt::Key_Escape)
        leave([this] { drop(); });
    else
        QWidget::keyPressEvent(event);
}

} // namespace comptoir
