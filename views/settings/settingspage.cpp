#include "views/settings/settingspage.h"

#include "views/settings/aboutsection.h"
#include "views/settings/datasection.h"
#include "views/settings/fieldssection.h"
#include "views/settings/importsection.h"
#include "views/settings/looksection.h"
#include "views/settings/scoresection.h"
#include "views/settings/sending/rulessection.h"
#include "views/settings/sending/senderssection.h"
#include "views/settings/shopssection.h"
#include "views/shell/pages.h"
#include "views/widgets/bringintosight.h"
#include "views/widgets/layouts.h"
#include "views/widgets/retranslate.h"
#include "views/widgets/taborder.h"
#include "views/widgets/tabrow.h"
#include "views/widgets/theme.h"
#include "views/widgets/tokens.h"

#include <QApplication>
#include <QEvent>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace comptoir {

namespace {
constexpr int kReadableWidth = 860;
} // namespace

SettingsPage::SettingsPage(const ViewContext &context, QWidget *parent)
    : Page(parent)
    , m_title(makeLabel(TextRole::Title, this))
    , m_tabRow(new TabRow(this))
    , m_tabs(m_tabRow->tabs())
    , m_stack(new QStackedWidget(this))
    , m_shops(new ShopsSection(context, this))
    , m_senders(new SendersSection(context, this))
    , m_rules(new RulesSection(context, this))
    , m_look(new LookSection(context, this))
    , m_import(new ImportSection(context, this))
    , m_data(new DataSection(context, this))
    , m_fields(new FieldsSection(context, this))
    , m_scores(new ScoreSection(context, this))
    , m_about(new AboutSection(context, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::kPageMargin, 20, metrics::kPageMargin, 0);
    layout->setSpacing(10);
    layout->addWidget(m_title);
    layout->addWidget(m_tabRow);
    layout->addWidget(m_stack, 1);
    for (QWidget *section : QList<QWidget *>{m_shops, m_senders, m_rules, m_look, m_import, m_data,
                                             m_fields, m_scores, m_about})
        addSection(section);
    setTabOrderByLayout(this); // the sections were made in the order of their members
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int index) {
        m_stack->setCurrentIndex(index);
        refreshShown();
    });
    connect(m_about, &AboutSection::welcomeRequested, this,
            [this] { emit pageRequested(QStringLiteral("welcome"), 0); });
    connect(m_shops, &ShopsSection::shopsChanged, this, &Page::dataChanged);
    connect(m_fields, &FieldsSection::wordsChanged, this, &Page::dataChanged);
    connect(m_scores, &ScoreSection::changed, this, &Page::segmentsChanged);
    connect(m_data, &DataSection::placesChanged, this, &Page::segmentsChanged);
    connect(m_import, &ImportSection::storeChanged, this, [this] {
        m_shops->refresh();
        emit dataChanged();
    });
    connect(m_rules, &RulesSection::sendersRequested, this,
            [this] { showSection(QStringLiteral("senders")); });
    connect(m_shops, &ShopsSection::syncDetailsRequested, this,
            [this] { emit pageRequested(QStringLiteral("sync"), 0); });
    connect(m_shops, &ShopsSection::importsRequested, this,
            [this] { showSection(QStringLiteral("import")); });
    onLanguage(this, [this] { retranslate(); });
}

void SettingsPage::addSection(QWidget *section)
{
    auto *inside = new QWidget(m_stack);
    auto *column = new QHBoxLayout(inside);
    column->setContentsMargins(0, 8, 8, 20);
    section->setMaximumWidth(Theme::forText(kReadableWidth));
    column->addWidget(section, 1);
    column->addStretch(0);
    auto *scroll = new QScrollArea(m_stack);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus); // what is in it takes the keyboard
    scroll->setWidget(inside);
    scroll->viewport()->setAutoFillBackground(false);
    inside->setAutoFillBackground(false);
    inside->installEventFilter(this);
    m_tabRow->addTab();
    m_stack->addWidget(scroll);
}

/// What has the keyboard stays in sight while the parts above it are read and grow.
bool SettingsPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        bringFocusIntoSight();
    return Page::eventFilter(watched, event);
}

void SettingsPage::bringFocusIntoSight()
{
    auto *scroll = qobject_cast<QScrollArea *>(m_stack->currentWidget());
    QWidget *focused = QApplication::focusWidget();
    if (scroll && scroll->widget()->isAncestorOf(focused))
        bringIntoSight(scroll, focused);
}

void SettingsPage::retranslate()
{
    m_title->setText(tr("Settings"));
    m_tabs->setAccessibleName(tr("Parts of the settings"));
    const QStringList names = sections();
    for (int i = 0; i < names.size(); ++i)
        m_tabRow->setTabText(i, sectionTitle(QStringLiteral("settings-") + names.at(i)));
    for (int i = 0; i < m_stack->count(); ++i)
        m_stack->widget(i)->setAccessibleName(m_tabs->tabText(i));
}

void SettingsPage::refresh()
{
    refreshShown();
}

/// Only what is seen: some of the parts count the whole file.
void SettingsPage::refreshShown()
{
    const QString shown = sections().value(m_tabs->currentIndex());
    if (shown == QLatin1String("shops"))
        m_shops->refresh();
    else if (shown == QLatin1String("senders"))
        m_senders->refresh();
    else if (shown == QLatin1String("rules"))
        m_rules->refresh();
    else if (shown == QLatin1String("import"))
        m_import->refresh();
    else if (shown == QLatin1String("data"))
        m_data->refresh();
    else if (shown == QLatin1String("fields"))
        m_fields->refresh();
    else if (shown == QLatin1String("scores"))
        m_scores->refresh();
}

void SettingsPage::showSection(const QString &section)
{
    if (section == QLatin1String("connect")) {
        m_tabs->setCurrentIndex(0);
        addShop();
        return;
    }
    if (section == QLatin1String("newsender")) {
        showSection(QStringLiteral("senders"));
        m_senders->addSender();
        return;
    }
    if (section == QLatin1String("places")) {
        showSection(QStringLiteral("data"));
        m_data->goToPlaces();
        bringFocusIntoSight();
        return;
    }
    const QStringList names = sections();
    m_tabs->setCurrentIndex(qMax<int>(0, static_cast<int>(names.indexOf(section))));
}

QStringList SettingsPage::sections()
{
    return {QStringLiteral("shops"),  QStringLiteral("senders"), QStringLiteral("rules"),
            QStringLiteral("look"),   QStringLiteral("import"),  QStringLiteral("data"),
            QStringLiteral("fields"), QStringLiteral("scores"),  QStringLiteral("about")};
}

void SettingsPage::showRecord(qint64 id)
{
    if (id <= 0)
        return;
    showSection(QStringLiteral("shops"));
    m_shops->editShop(ShopId{id});
}

void SettingsPage::takeFocus()
{
    m_tabRow->setFocus(Qt::TabFocusReason);
}

QList<QWidget *> SettingsPage::parts()
{
    return {m_tabRow, m_stack};
}

void SettingsPage::bringInFile(const QString &path)
{
    m_import->bringInFile(path);
}

void SettingsPage::showBackups(std::optional<Timestamp> restored)
{
    showSection(QStringLiteral("data"));
    m_data->showBackups();
    if (restored)
        m_data->tellRestored(*restored);
}

void SettingsPage::addShop()
{
    m_shops->addShop();
}

} // namespace comptoir
