#include "views/segments/builder/builderroom.h"

#include "views/widgets/icons.h"
#include "views/widgets/retranslate.h"
#include "views/widgets/tabrow.h"
#include "views/widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QTabBar>

namespace comptoir {

namespace {

// Pixels with text of the usual size.
constexpr int kPalette = 228;
constexpr int kPreview = 290;
constexpr int kSide = 264; ///< either of them, under its tab
constexpr int kWide = 930; ///< all three, and a card with a few parts in the middle
constexpr int kLeastBeside = 560; ///< one of them and the rule

void setWidth(QWidget *widget, int width)
{
    widget->setMinimumWidth(width > 0 ? Theme::forText(width) : 0);
    widget->setMaximumWidth(width > 0 ? Theme::forText(width) : QWIDGETSIZE_MAX);
}

} // namespace

BuilderRoom::BuilderRoom(QWidget *parent)
    : QWidget(parent)
    , m_tabs(new TabRow(this))
    , m_outer(new QVBoxLayout(this))
    , m_row(new QHBoxLayout)
    , m_side(new QVBoxLayout)
    , m_work(new QVBoxLayout)
{
    m_tabs->setObjectName(QStringLiteral("builder.tabs"));
    m_tabs->hide();
    m_outer->setContentsMargins(0, 0, 0, 0);
    m_outer->setSpacing(12);
    m_outer->addLayout(m_row, 1);
    m_row->setSpacing(16);
    m_row->addLayout(m_side);
    m_row->addLayout(m_work, 1);
    m_side->setSpacing(8);
    m_work->setSpacing(12);
    connect(m_tabs->tabs(), &QTabBar::currentChanged, this, [this](int tab) {
        const QList<Part> parts = offered();
        if (tab >= 0 && tab < parts.size())
            bring(parts.at(tab));
    });
    onLanguage(this, [this] { nameTabs(); });
}

void BuilderRoom::setParts(QWidget *palette, QWidget *notice, QWidget *rule)
{
    m_palette = palette;
    m_notice = notice;
    m_rule = rule;
    m_side->addWidget(palette, 1);
    m_work->addWidget(notice);
    m_work->addWidget(rule, 1);
    arrange();
}

void BuilderRoom::setHeader(QWidget *header)
{
    m_header = header;
    arrange();
}

void BuilderRoom::setFooter(QWidget *footer)
{
    m_footer = footer;
    m_work->addWidget(footer);
    arrange();
}

void BuilderRoom::setPreview(QWidget *preview)
{
    m_preview = preview;
    arrange();
}

void BuilderRoom::nameParts(const QString &rule, const QString &palette, const QString &whole)
{
    m_ruleName = rule;
    m_paletteName = palette;
    m_wholeName = whole;
    nameTabs();
}

void BuilderRoom::namePreview(const QString &name, bool warns)
{
    m_previewName = name;
    m_previewWarns = warns;
    nameTabs();
}

void BuilderRoom::begin()
{
    m_beside = Part::Palette;
    m_front = Part::Rule;
    arrange();
}

void BuilderRoom::bring(Part part)
{
    if (part != Part::Rule)
        m_beside = part;
    if (m_room == Room::Alone)
        m_front = part;
    fillTabs();
    showParts();
}

BuilderRoom::Room BuilderRoom::room() const
{
    if (width() < Theme::forText(kLeastBeside))
        return Room::Alone;
    return m_preview && width() < Theme::forText(kWide) ? Room::Beside : Room::Wide;
}

/// By the tabs, in their order.
QList<BuilderRoom::Part> BuilderRoom::offered() const
{
    QList<Part> parts;
    if (m_room == Room::Alone)
        parts.append(Part::Rule);
    parts.append(Part::Palette);
    if (m_preview)
        parts.append(Part::Preview);
    return parts;
}

BuilderRoom::Part BuilderRoom::chosen() const
{
    return m_room == Room::Alone ? m_front : m_beside;
}

QString BuilderRoom::name(Part part) const
{
    if (part == Part::Rule)
        return m_ruleName.isEmpty() ? tr("Rule") : m_ruleName;
    if (part == Part::Palette)
        return m_paletteName.isEmpty() ? tr("Conditions") : m_paletteName;
    return m_previewName.isEmpty() ? tr("Customers") : m_previewName;
}

void BuilderRoom::arrange()
{
    if (!m_rule)
        return; // not yet
    m_room = room();
    place();
    setWidths();
    fillTabs();
    showParts();
}

/// Everything stays a child of this: whoever has the keyboard keeps it.
void BuilderRoom::place()
{
    const bool alone = m_room == Room::Alone;
    QVBoxLayout *top = alone ? m_outer : m_work;
    top->insertWidget(0, m_notice);
    if (m_header)
        top->insertWidget(0, m_header);
    if (alone)
        m_outer->insertWidget(m_header ? 2 : 1, m_tabs);
    else
        m_side->insertWidget(0, m_tabs);
    if (m_preview && m_room == Room::Wide)
        m_row->addWidget(m_preview);
    else if (m_preview)
        m_side->addWidget(m_preview, 1);
}

void BuilderRoom::setWidths()
{
    const bool alone = m_room == Room::Alone;
    const bool wide = m_room == Room::Wide;
    setWidth(m_palette, alone ? 0 : wide ? kPalette : kSide);
    setWidth(m_tabs, alone ? 0 : kSide);
    if (m_preview)
        setWidth(m_preview, alone ? 0 : wide ? kPreview : kSide);
}

void BuilderRoom::fillTabs()
{
    QTabBar *bar = m_tabs->tabs();
    const QList<Part> parts = offered();
    const QSignalBlocker quiet(bar);
    while (bar->count() > parts.size())
        bar->removeTab(bar->count() - 1);
    while (bar->count() < parts.size())
        m_tabs->addTab();
    bar->setCurrentIndex(static_cast<int>(parts.indexOf(chosen())));
    nameTabs();
}

void BuilderRoom::nameTabs()
{
    const QList<Part> parts = offered();
    m_tabs->tabs()->setAccessibleName(m_wholeName.isEmpty() ? tr("Parts of the segment")
                                                            : m_wholeName);
    for (int tab = 0; tab < m_tabs->tabs()->count() && tab < parts.size(); ++tab) {
        const bool warns = m_previewWarns && parts.at(tab) == Part::Preview;
        m_tabs->tabs()->setTabIcon(
            tab, warns ? themedIcon(QStringLiteral("warning"), Tone::Warning) : QIcon());
        m_tabs->tabs()->setTabToolTip(tab, warns ? tr("Something is to be looked at.") : QString());
        m_tabs->setTabText(tab, name(parts.at(tab)));
    }
}

void BuilderRoom::showParts()
{
    const bool wide = m_room == Room::Wide;
    const bool rule = m_room != Room::Alone || m_front == Part::Rule;
    // A column without anything in it would take its share of the width all the same.
    m_row->setStretchFactor(m_work, rule ? 1 : 0);
    m_row->setStretchFactor(m_side, rule ? 0 : 1);
    m_tabs->setVisible(!wide);
    m_rule->setVisible(rule);
    if (m_footer)
        m_footer->setVisible(rule);
    m_palette->setVisible(wide || chosen() == Part::Palette);
    if (m_preview)
        m_preview->setVisible(wide || chosen() == Part::Preview);
}

/// As it would be with the least room: it gives way before what stands beside one another does,
/// also where wide letters make the header wide.
QSize BuilderRoom::minimumSizeHint() const
{
    const int header = m_header ? m_header->minimumSizeHint().width() : 0;
    return {qMin(header, Theme::forText(kLeastBeside - 64)), QWidget::minimumSizeHint().height()};
}

void BuilderRoom::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (room() != m_room)
        arrange();
}

void BuilderRoom::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        arrange();
}

} // namespace comptoir
