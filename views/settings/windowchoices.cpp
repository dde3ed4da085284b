#include "views/settings/windowchoices.h"

#include "views/shell/tray.h"
#include "views/widgets/layouts.h"
#include "views/widgets/retranslate.h"

#include <QCheckBox>
#include <QVBoxLayout>

namespace comptoir {

WindowChoices::WindowChoices(const ViewContext &context, QWidget *parent)
    : QFrame(parent)
    , m_context(context)
    , m_heading(makeLabel(TextRole::Heading, this))
    , m_tray(new QCheckBox(this))
    , m_trayNote(makeLabel(TextRole::Muted, this))
{
    setProperty("card", true);
    m_tray->setObjectName(QStringLiteral("keep-in-tray"));
    m_tray->setEnabled(Tray::isAvailable());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(4);
    column->addWidget(m_heading);
    m_trayNote->setContentsMargins(32, 0, 0, 4);
    column->addWidget(m_tray);
    column->addWidget(m_trayNote);
    ShellState *shell = m_context.shell.get();
    connect(m_tray, &QCheckBox::clicked, shell, &ShellState::setKeepInTray);
    connect(shell, &ShellState::changed, this, &WindowChoices::showState);
    onLanguage(this, [this] { retranslate(); });
    showState();
}

void WindowChoices::showState()
{
    m_tray->setChecked(m_context.shell->keepsInTray());
}

void WindowChoices::retranslate()
{
    m_heading->setText(tr("Window"));
    m_tray->setText(tr("Keep running in the tray when the window is closed"));
    m_trayNote->setText(Tray::isAvailable()
                            ? tr("The shops stay in step; “Quit” in the tray's menu ends the "
                                 "program.")
                            : tr("This desktop has no tray to stay in."));
}

} // namespace comptoir
