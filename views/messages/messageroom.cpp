#include "views/messages/messageroom.h"

#include "views/widgets/format.h"
#include "views/widgets/icons.h"
#include "views/widgets/retranslate.h"
#include "views/widgets/tabrow.h"
#include "views/widgets/theme.h"

#include <QHBoxLayout>
#include <QTabBar>

namespace comptoir {

namespace {
// Pixels with text of the usual size.
constexpr int kWide = 720;
constexpr int kLeastSide = 280;
constexpr int kLeast = 240;
constexpr int kWriteShare = 11, kSideShare = 8;
} // namespace

MessageRoom::MessageRoom(QWidget *parent)
    : QWidget(parent)
    , m_tabs(new TabRow(this))
    , m_row(new QHBoxLayout)
    , m_side(new QVBoxLayout)
    , m_outer(new QVBoxLayout(this))
{
    m_tabs->setObjectName(QStringLiteral("message.parts"));
    m_outer->setContentsMargins(0, 0, 0, 0);
    m_outer->setSpacing(8);
    m_outer->addLayout(m_row, 1);
    m_row->setSpacing(20);
    m_side->setSpacing(8);
    connect(m_tabs->tabs(), &QTabBar::currentChanged, this, [this](int tab) {
        const QList<Part> parts = offered();
        if (tab >= 0 && tab < parts.size())
            bring(parts.at(tab));
    });
    onLanguage(this, [this] { nameTabs(); });
}

void MessageRoom::setParts(QWidget *write, QWidget *preview, QWidget *checks, QWidget *options)
{
    m_parts[Write] = write;
    m_parts[Preview] = preview;
    m_parts[Checks] = checks;
    m_parts[Options] = options;
    m_row->addWidget(write, kWriteShare);
    m_row->addLayout(m_side, kSideShare);
    for (QWidget *part : {preview, checks, options})
        m_side->addWidget(part, 1);
    arrange();
}

QList<MessageRoom::Part> MessageRoom::offered() const
{
    return m_isWide ? QList<Part>{Preview, Checks, Options}
                    : QList<Part>{Write, Preview, Checks, Options};
}

/// Everything stays a child of this: whoever has the keyboard keeps it.
void MessageRoom::arrange()
{
    if (!m_parts[Write])
        return; // not yet
    m_isWide = width() >= Theme::forText(kWide);
    if (m_isWide)
        m_side->insertWidget(0, m_tabs);
    else
        m_outer->insertWidget(0, m_tabs);
    fillTabs();
    showParts();
}

void MessageRoom::fillTabs()
{
    QTabBar *bar = m_tabs->tabs();
    const QList<Part> parts = offered();
    const QSignalBlocker quiet(bar);
    while (bar->count() > parts.size())
        bar->removeTab(bar->count() - 1);
    while (bar->count() < parts.size())
        m_tabs->addTab();
    bar->setCurrentIndex(static_cast<int>(parts.indexOf(m_isWide ? m_beside : m_front)));
    nameTabs();
}

void MessageRoom::nameTabs()
{
    const QString names[PartCount]
        = {tr("Write"), tr("Preview"),
           m_problems > 0 ? tr("Checks (%1)").arg(Format::number(m_problems)) : tr("Checks"),
           tr("Settings")};
    const QList<Part> parts = offered();
    m_tabs->tabs()->setAccessibleName(tr("Parts of the message"));
    for (int tab = 0; tab < m_tabs->tabs()->count() && tab < parts.size(); ++tab) {
        const bool warns = parts.at(tab) == Checks && m_problems > 0;
        const Tone tone = m_hinder ? Tone::Danger : Tone::Warning;
        m_tabs->tabs()->setTabIcon(tab, warns ? themedIcon(iconOf(tone), tone) : QIcon());
        m_tabs->setTabText(tab, names[parts.at(tab)]);
    }
}

void MessageRoom::setProblems(int count, bool hinder)
{
    if (count == m_problems && hinder == m_hinder)
        return;
    m_problems = count;
    m_hinder = hinder;
    nameTabs();
}

void MessageRoom::bring(Part part)
{
    m_front = part;
    if (part != Write)
        m_beside = part;
    fillTabs();
    showParts();
}

void MessageRoom::showParts()
{
    const bool writes = m_isWide || m_front == Write;
    m_row->setStretchFactor(m_parts[Write], writes ? kWriteShare : 0);
    m_row->setStretchFactor(m_side, writes && !m_isWide ? 0 : kSideShare);
    m_parts[Write]->setVisible(writes);
    for (const Part part : {Preview, Checks, Options}) {
        m_parts[part]->setVisible(m_isWide ? part == m_beside : part == m_front);
        m_parts[part]->setMinimumWidth(m_isWide ? Theme::forText(kLeastSide) : 0);
    }
}

/// As it would be with one part at a time: it gives way before what stands beside it does.
QSize MessageRoom::minimumSizeHint() const
{
    return {Theme::forText(kLeast), QWidget::minimumSizeHint().height()};
}

void MessageRoom::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if ((width() >= Theme::forText(kWide)) != m_isWide)
        arrange();
}

} // namespace comptoir
