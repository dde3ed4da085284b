#include "views/messages/messagespage.h"

#include "models/store/senderrepository.h"
#include "models/store/shoprepository.h"
#include "models/store/store.h"
#include "models/store/whendone.h"
#include "models/store/writtenmessages.h"
#include "views/messages/messageactions.h"
#include "views/messages/messageeditor.h"
#include "views/messages/messageedits.h"
#include "views/messages/messageslist.h"
#include "views/messages/messagesmodel.h"
#include "views/widgets/datatable.h"
#include "views/widgets/noticebar.h"
#include "views/widgets/sidebyside.h"
#include "views/widgets/theme.h"
#include "views/widgets/tokens.h"
#include "workflows/messages/composer.h"
#include "workflows/messages/senderbook.h"
#include "workflows/messages/sendingsettings.h"
#include "workflows/messages/startermessages.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>

#include <algorithm>

namespace comptoir {

namespace {

// Pixels with text of the usual size.
constexpr int kEditorWidth = 860;
constexpr int kRoomForBoth = 900; ///< with less, who writes has all of it

struct Reading
{
    QList<MessageLine> lines;
    MessageWorld world;
};

/// The account by which messages of that kind leave by default.
std::optional<MessageSigner> signerOf(const MessageWorld &world, const WrittenMessage &message)
{
    const auto first = std::find_if(
        world.senders.begin(), world.senders.end(),
        [&message](const Sender &sender) { return sender.channel == message.channel; });
    if (first == world.senders.end())
        return std::nullopt;
    return MessageSigner{Composer::senderName(*first),
                         world.shopName.isEmpty() ? first->address : world.shopName};
}

Result<Reading> readMessages(Database &database)
{
    const auto messages = WrittenMessages(database).list();
    const auto fields = FieldCatalogue::read(database);
    const auto senders = SenderRepository(database).list();
    if (!messages)
        return messages.error();
    if (!fields || !senders)
        return !fields ? fields.error() : senders.error();
    Reading reading;
    reading.world.fields = std::make_shared<FieldCatalogue>(*fields);
    reading.world.senders = *senders;
    std::stable_partition(reading.world.senders.begin(), reading.world.senders.end(),
                          [&database](const Sender &one) {
                              const auto first = SenderBook(database).standardOf(one.channel);
                              return first && *first == one.id;
                          });
    if (const auto settings = SendingSettings::load(database)) {
        reading.world.optOutText = settings->optOutText;
        reading.world.stopText = settings->stopText;
    }
    const auto shops = ShopRepository(database).list();
    if (shops && !shops->isEmpty())
        reading.world.shopName = shops->first().name;
    for (const WrittenMessage &message : *messages) {
        MessageLine line{message};
        for (const MessageProblem &problem :
             MessageCheck::of(message, *fields, signerOf(reading.world, message))) {
            // Plain text that is made from the HTML is how most are written.
            if (problem.kind != MessageProblem::Kind::NoPlainText)
                ++(problem.hinders() ? line.hindering : line.remarks);
        }
        reading.lines.append(line);
    }
    return reading;
}

} // namespace

MessagesPage::MessagesPage(const ViewContext &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_edits(new MessageEdits(context, this))
    , m_actions(new MessageActions(*m_edits, this))
    , m_sides(new SideBySide(context.store, QStringLiteral("messages"), this))
    , m_list(new MessagesList(context, m_sides))
    , m_editor(new MessageEditor(context, *m_edits, m_sides))
{
    build();
    connectList();
    connectEditor();
}

void MessagesPage::build()
{
    m_sides->setParts(m_list, m_editor, kEditorWidth);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(metrics::kPageMargin, 20, metrics::kPageMargin, 20);
    layout->addWidget(m_sides);
    for (QAction *action : m_actions->all())
        m_list->addRowAction(action);
    // What is open is edited already.
    for (QAction *action : m_actions->all().mid(1))
        m_editor->menu()->addAction(action);
}

void MessagesPage::connectList()
{
    connect(m_list, &MessagesList::currentChanged, this, &MessagesPage::open);
    connect(m_list, &MessagesList::opened, this, [this](WrittenMessageId message) {
        open(message);
        m_editor->takeFocus();
    });
    connect(m_list, &MessagesList::newRequested, this, &MessagesPage::begin);
    connect(m_list, &MessagesList::starterRequested, this, &MessagesPage::beginWith);
    connect(m_list, &MessagesList::importRequested, this, &MessagesPage::chooseImport);
    connect(m_list, &MessagesList::exportRequested, this, [this] {
        QList<WrittenMessage> messages;
        for (const MessageLine &line : m_list->model().lines())
            messages.append(line.message);
        chooseExport(messages);
    });
    connect(m_list, &MessagesList::said, m_context.notices.get(), &Notices::say);
    connect(m_actions, &MessageActions::editWanted, this, [this](WrittenMessageId message) {
        open(message);
        m_editor->takeFocus();
    });
    connect(m_actions, &MessageActions::exportWanted, this, &MessagesPage::chooseExport);
    connect(m_actions, &MessageActions::madeAs, this,
            [this](WrittenMessageId message) { m_wanted = message; });
    connect(m_edits, &MessageEdits::changed, this, [this] {
        m_list->notice()->hide(); // what failed before is past
        refresh();
    });
    connect(m_edits, &MessageEdits::failed, this, &MessagesPage::tell);
    connect(m_context.undo.get(), &UndoHistory::applied, this, &MessagesPage::refresh);
}

void MessagesPage::connectEditor()
{
    connect(m_sides, &SideBySide::detailClosed, this, [this] {
        m_editor->edit({});
        showCurrent();
        m_list->takeFocus();
    });
}

/// Where the owner looks.
void MessagesPage::tell(const Error &error)
{
    (m_editor->isVisible() ? m_editor->notice() : m_list->notice())->showError(error);
}

void MessagesPage::refresh()
{
    whenDone(m_context.store.read([](Database &db) { return readMessages(db); }), this,
             [this, generation = ++m_generation](const Result<Reading> &reading) {
                 if (generation != m_generation)
                     return; // read before something was changed
                 if (!reading) {
                     tell(reading.error());
                     return;
                 }
                 m_list->setLines(reading->lines);
                 m_editor->setWorld(reading->world);
                 const WrittenMessageId wanted = std::exchange(m_wanted, {});
                 if (wanted.isValid() && wanted != m_editor->kept().id)
                     open(wanted);
                 showCurrent();
             });
    m_editor->refresh();
}

/// The list is another one: the mark stays on the message that is open, which may be another by
/// now, or gone.
void MessagesPage::showCurrent()
{
    const WrittenMessage &open = m_editor->kept();
    const MessageLine *line = m_list->model().find(open.id);
    if (!line && open.id.isValid()) {
        // Changed by undo, or elsewhere: a change makes a row of its own.
        const QList<MessageLine> &lines = m_list->model().lines();
        const auto same = std::find_if(lines.cbegin(), lines.cend(), [&open](const auto &one) {
            return one.message.name.compare(open.name, Qt::CaseInsensitive) == 0;
        });
        if (!m_editor->isModified()) {
            if (same != lines.cend())
                m_editor->edit(same->message);
            else
                m_sides->closeDetail();
            line = m_list->model().find(m_editor->kept().id);
        }
    }
    m_actions->setMessage(line ? std::optional(line->message) : std::nullopt);
    m_list->setCurrent(line ? line->message.id : WrittenMessageId());
}

void MessagesPage::open(WrittenMessageId message)
{
    if (message == m_editor->kept().id && m_sides->isOpen())
        return;
    const auto begin = [this, message] {
        if (const MessageLine *line = m_list->model().find(message))
            write(line->message);
        else
            m_wanted = message;
    };
    m_list->setCurrent(m_editor->kept().id); // until it may be left
    m_editor->leave(begin);
}

void MessagesPage::begin(Channel channel)
{
    WrittenMessage message;
    message.channel = channel;
    message.language = QLocale().name().left(2);
    m_editor->leave([this, message] { write(message); });
}

void MessagesPage::beginWith(const QString &starter)
{
    for (const StarterMessage &one : StarterMessages::all(QLocale().name().left(2))) {
        if (one.id != starter)
            continue;
        WrittenMessage message = one.message;
        const QList<MessageLine> &lines = m_list->model().lines();
        const auto isTaken = [&lines](const QString &name) {
            return std::any_of(lines.cbegin(), lines.cend(), [&name](const MessageLine &line) {
                return line.message.name.compare(name, Qt::CaseInsensitive) == 0;
            });
        };
        for (int number = 2; isTaken(message.name); ++number)
            message.name = QStringLiteral("%1 %2").arg(one.message.name).arg(number);
        m_editor->leave([this, message] { write(message); });
    }
}

void MessagesPage::write(const WrittenMessage &message)
{
    m_editor->edit(message);
    m_sides->openDetail();
    giveRoom();
    showCurrent();
    if (!message.id.isValid())
        m_editor->takeFocus();
}

/// Beside the list only where there is room to write.
void MessagesPage::giveRoom()
{
    if (isVisible() && m_sides->isOpen() && !m_sides->isFull()
        && m_sides->width() < Theme::forText(kRoomForBoth))
        m_sides->setFull(true);
}

void MessagesPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    giveRoom();
}

void MessagesPage::showRecord(qint64 id)
{
    if (id > 0)
        open(WrittenMessageId{id});
}

void MessagesPage::showSection(const QString &section)
{
    const QString starter = QStringLiteral("starter_");
    if (section == QLatin1String("new"))
        begin(Channel::Email);
    else if (section == QLatin1String("new_sms"))
        begin(Channel::Sms);
    else if (section == QLatin1String("new_whatsapp"))
        begin(Channel::WhatsApp);
    else if (section.startsWith(starter))
        beginWith(section.mid(starter.size()));
}

QList<QWidget *> MessagesPage::parts()
{
    return {m_list, m_editor};
}

bool MessagesPage::holdsWritten() const
{
    return m_editor->isModified();
}

void MessagesPage::leave(const std::function<void()> &left)
{
    m_editor->leave(left);
}

/// Back to the list.
void MessagesPage::goBack()
{
    if (!m_sides->isFull())
        return;
    m_editor->leave([this] { m_editor->drop(); });
}

void MessagesPage::takeFocus()
{
    if (m_sides->isFull())
        m_editor->takeFocus();
    else
        m_list->takeFocus();
}

bool MessagesPage::find()
{
    if (m_sides->isFull())
        return false;
    m_list->focusSearch();
    return true;
}

LocalKeys MessagesPage::keys()
{
    return {tr("On the page of the messages"),
            {{QKeySequence::keyBindings(QKeySequence::New).mid(0, 1), tr("New e-mail")}}};
}

void MessagesPage::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::New))
        begin(Channel::Email);
    else
        Page::keyPressEvent(event);
}

void MessagesPage::chooseImport()
{
    m_list->notice()->hide();
    auto *dialog = new QFileDialog(window(), tr("Bring messages in from files"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, m_edits, &MessageEdits::importFiles);
    dialog->open();
}

void MessagesPage::chooseExport(const QList<WrittenMessage> &messages)
{
    m_list->notice()->hide();
    auto *dialog = new QFileDialog(window(), tr("Save messages to files in this folder"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, messages](const QString &folder) { m_edits->exportTo(folder, messages); });
    dialog->open();
}

} // namespace comptoir
