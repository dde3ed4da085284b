#include "views/messages/messageactions.h"

#include "views/messages/messageedits.h"
#include "views/widgets/icons.h"
#include "views/widgets/namedialog.h"
#include "views/widgets/retranslate.h"

#include <QAction>

namespace comptoir {

namespace {
constexpr int kLongestName = 200; // as MessageFile has it
} // namespace

MessageActions::MessageActions(MessageEdits &edits, QWidget *page)
    : QObject(page)
    , m_edits(edits)
    , m_page(page)
{
    make("edit", &MessageActions::edit);
    make("note", &MessageActions::rename);
    make("copy", &MessageActions::duplicate);
    make("save", &MessageActions::saveToFile);
    make("trash", &MessageActions::remove);
    onLanguage(page, [this] { retranslate(); });
}

QAction *MessageActions::make(const char *icon, void (MessageActions::*act)())
{
    auto *action = new QAction(themedIcon(QLatin1String(icon)), QString(), this);
    connect(action, &QAction::triggered, this, act);
    action->setEnabled(false);
    m_actions.append(action);
    return action;
}

void MessageActions::retranslate()
{
    const QString names[]
        = {tr("Edit"), tr("Rename…"), tr("Duplicate"), tr("Save to a file…"), tr("Delete")};
    for (qsizetype i = 0; i < m_actions.size(); ++i)
        m_actions[i]->setText(names[i]);
}

void MessageActions::setMessage(const std::optional<WrittenMessage> &message)
{
    m_message = message;
    for (QAction *action : std::as_const(m_actions))
        action->setEnabled(message.has_value());
}

void MessageActions::edit()
{
    if (m_message)
        emit editWanted(m_message->id);
}

void MessageActions::rename()
{
    if (!m_message)
        return;
    NameDialog::Question question;
    question.title = tr("Rename the message");
    question.label = tr("Name of the message");
    question.verb = tr("Rename");
    question.name = m_message->name;
    question.longest = kLongestName;
    NameDialog::ask(m_page, question, [this, message = *m_message](const QString &name) {
        m_edits.rename(message, name, [this](WrittenMessageId id) { emit madeAs(id); });
    });
}

void MessageActions::duplicate()
{
    if (m_message)
        m_edits.duplicate(*m_message, [this](WrittenMessageId id) { emit madeAs(id); });
}

void MessageActions::saveToFile()
{
    if (m_message)
        emit exportWanted({*m_message});
}

void MessageActions::remove()
{
    if (m_message)
        m_edits.remove(*m_message);
}

} // namespace comptoir
