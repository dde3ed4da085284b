#include "views/settings/windowchoices.h"

#include "views/shell/tray.h"
#include "views/widgets/layouts.h"
#include "views/widgets/retranslate.h"

#include <QCheckBox>
#include <QKeySequence>
#include <QVBoxLayout>

namespace comptoir {

WindowChoices::WindowChoices(const ViewContext &context, QWidget *parent)
    : QFrame(parent)
    , m_context(context)
    , m_heading(makeLabel(TextRole::Heading, this))
    , m_tray(new QCheckBox(this))
    , m_trayNote(makeLabel(TextRole::Muted, this))
    , m_privacy(new QCheckBox(this))
    , m_privacyNote(makeLabel(TextRole::Muted, this))
{
    setProperty("card", true);
    m_tray->setObjectName(QStringLiteral("keep-in-tray"));
    m_privacy->setObjectName(QStringLiteral("hide-names"));
    m_tray->setEnabled(Tray::isAvailable());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(4);
    column->addWidget(m_heading);
    for (const auto &[box, note] :
         {std::pair(m_tray, m_trayNote), std::pair(m_privacy, m_privacyNote)}) {
        note->setContentsMargins(32, 0, 0, 4);
        column->addWidget(box);
        column->addWidget(note);
    }
    ShellState *shell = m_context.shell.get();
    Privacy *privacy = m_context.privacy.get();
    connect(m_tray, &QCheckBox::clicked, shell, &ShellState::setKeepInTray);
    connect(m_privacy, &QCheckBox::clicked, privacy, &Privacy::setOn);
    connect(shell, &ShellState::changed, this, &WindowChoices::showState);
    connect(privacy, &Privacy::changed, this, &WindowChoices::showState);
    onLanguage(this, [this] { retranslate(); });
    showState();
}

void WindowChoices::showState()
{
    m_tray->setChecked(m_context.shell->keepsInTray());
    m_privacy->setChecked(m_context.privacy->isOn());
}

void WindowChoices::retranslate()
{
    m_heading->setText(tr("Window"));
    m_tray->setText(tr("Keep running in the tray when the window is closed"));
    m_trayNote->setText(Tray::isAvailable()
                            ? tr("The shops stay in step; “Quit” in the tray's menu ends the "
                                 "program.")
                            : tr("This desktop has no tray to stay in."));
    m_privacy->setText(tr("Hide names"));
    m_privacyNote->setText(
        //: %1 is a key such as Ctrl+Shift+H
        tr("For a shared screen: names, e-mails, phones and addresses are masked on every page. "
           "%1 switches it at any time.")
            .arg(
                QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_H).toString(QKeySequence::NativeText)));
}

} // namespace comptoir
