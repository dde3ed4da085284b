#include "views/settings/shopcard.h"

#include "models/shops/shopconnector.h"
#include "models/shops/syncservice.h"
#include "views/sync/syncwords.h"
#include "views/widgets/badge.h"
#include "views/widgets/elidedlabel.h"
#include "views/widgets/flowlayout.h"
#include "views/widgets/format.h"
#include "views/widgets/icons.h"
#include "views/widgets/layouts.h"

#include <QHBoxLayout>
#include <QMenu>

namespace comptoir {

namespace {
constexpr int kGap = 10;
} // namespace

ShopCard::ShopCard(const ViewContext &context, const Shop &shop,
                   const std::optional<JobEntry> &last, QWidget *parent)
    : QFrame(parent)
    , m_context(context)
    , m_shop(shop)
    , m_last(last)
{
    setProperty("card", true);
    setAccessibleName(shop.name);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(20, 14, 14, 14);
    row->setSpacing(kGap);
    if (shop.isOfFiles())
        buildForFiles(row);
    else
        buildForShop(row);
}

/// Name and badge, then one line each for the address and the state.
void ShopCard::buildWords(QHBoxLayout *to, const QString &address, const State &state)
{
    auto *name = new ElidedLabel(this);
    QFont strong = name->font();
    strong.setWeight(QFont::DemiBold);
    name->setFont(strong);
    name->setText(m_shop.name);
    auto *head = new QHBoxLayout;
    head->setSpacing(10);
    head->addWidget(name);
    if (!state.word.isEmpty()) {
        auto *badge = new Badge({}, state.tone, this);
        badge->set(state.word, state.tone, state.icon);
        head->addWidget(badge);
    }
    head->addStretch(1);
    auto *where = new ElidedLabel(this);
    where->setProperty("role", QStringLiteral("muted"));
    where->setText(address);
    auto *words = new QVBoxLayout;
    words->setSpacing(3);
    words->addLayout(head);
    words->addWidget(where);
    if (!state.text.isEmpty()) {
        QLabel *told = makeLabel(TextRole::Small, this);
        told->setText(state.text);
        told->setObjectName(QStringLiteral("shop-state"));
        words->addWidget(told);
    }
    to->addLayout(words, 1);
}

ShopCard::State ShopCard::state() const
{
    if (m_context.sync.isRunning(m_shop.id))
        return {tr("Syncing"), SyncWords::progress(m_context.sync.currentProgress(m_shop.id)),
                Tone::Accent, QStringLiteral("sync")};
    if (m_shop.paused)
        return {tr("Paused"),
                tr("Nothing is asked of this shop until you go on. What is here stays."),
                Tone::Warning, QStringLiteral("pause")};
    if (m_context.sync.isOffline(m_shop.id))
        return {tr("Not reachable"),
                tr("There was no way to the shop just now. Comptoir tries again by itself; what "
                   "is here can be used meanwhile."),
                Tone::Warning, QStringLiteral("offline")};
    if (lacksKey())
        return {tr("Key missing"),
                tr("The key is not known, so the shop is not asked. What is here stays."),
                Tone::Warning, QStringLiteral("key")};
    return stateOfLast();
}

bool ShopCard::lacksKey() const
{
    const std::optional<SyncReport> report = m_context.sync.lastReport(m_shop.id);
    return report && report->lacksKey();
}

ShopCard::State ShopCard::stateOfLast() const
{
    if (!m_last)
        return {tr("Connected"), tr("Nothing has come in yet."), Tone::Good,
                QStringLiteral("check")};
    const QString when
        = Format::moment(m_last->finishedAt.value_or(m_last->startedAt), m_context.clock.now());
    const bool failed = m_last->outcome == QLatin1String("failed");
    if (failed || m_last->outcome == QLatin1String("partial")) {
        const QString what = m_last->text.isEmpty() ? tr("The last sync could not read everything.")
                                                    : m_last->text;
        //: %1 is a moment ("today at 10:42"), %2 a sentence that tells the problem
        return {failed ? tr("Problem") : tr("Partly read"), tr("%1: %2").arg(when, what),
                failed ? Tone::Danger : Tone::Warning, QStringLiteral("warning")};
    }
    return {tr("Connected"), tr("Last sync %1").arg(when), Tone::Good, QStringLiteral("check")};
}

void ShopCard::buildForShop(QHBoxLayout *to)
{
    buildWords(to,
               QStringList{shopPlatform(m_shop.platform).name, m_shop.baseUrl.toString()}.join(
                   QStringLiteral(" · ")),
               state());
    const bool running = m_context.sync.isRunning(m_shop.id);
    const bool keyless = !running && !m_shop.paused && lacksKey();
    QPushButton *action = makeButton(ButtonKind::Plain, this);
    action->setObjectName(QStringLiteral("shop-action"));
    action->setText(m_shop.paused ? tr("Go on syncing")
                        : running ? tr("Show progress")
                        : keyless ? tr("Enter the key…")
                                  : tr("Sync now"));
    action->setAccessibleName(action->text() + u' ' + m_shop.name);
    QLayout *verbs = addVerbs(to);
    verbs->addWidget(action);
    connect(action, &QPushButton::clicked, this, [this, running, keyless] {
        if (m_shop.paused)
            emit pauseRequested(false);
        else if (running)
            emit detailsRequested();
        else if (keyless)
            emit editRequested();
        else
            emit syncRequested(false);
    });
    fillMenu(addMenu(verbs));
}

/// One under the other where they find no room beside the words.
QLayout *ShopCard::addVerbs(QHBoxLayout *to)
{
    auto *verbs = new FlowLayout(kGap);
    to->addLayout(verbs);
    return verbs;
}

QPushButton *ShopCard::addMenu(QLayout *to)
{
    QPushButton *more = makeButton(ButtonKind::Plain, this);
    more->setText(tr("More"));
    more->setAccessibleName(tr("More for %1").arg(m_shop.name));
    setButtonMenu(more, new QMenu(more));
    to->addWidget(more);
    return more;
}

void ShopCard::fillMenu(QPushButton *more)
{
    QMenu *menu = more->menu();
    const auto add = [this, menu](const QString &icon, const QString &text, auto &&action) {
        QAction *entry = menu->addAction(themedIcon(icon), text);
        connect(entry, &QAction::triggered, this, action);
        return entry;
    };
    add(QStringLiteral("key"), tr("Change name, address or key…"),
        [this] { emit editRequested(); });
    if (!m_shop.paused) {
        add(QStringLiteral("pause"), tr("Pause"), [this] { emit pauseRequested(true); });
        add(QStringLiteral("sync"), tr("Read everything again"), [this] {
            emit syncRequested(true);
        })->setToolTip(tr("What is here stays meanwhile"));
    }
    menu->addSeparator();
    connect(menu->addAction(themedIcon(QStringLiteral("trash"), Tone::Danger),
                            tr("Disconnect this shop…")),
            &QAction::triggered, this, &ShopCard::removalRequested);
}

void ShopCard::buildForFiles(QHBoxLayout *to)
{
    buildWords(to, tr("Customers and orders that you brought in from files"), {});
    QPushButton *imports = makeButton(ButtonKind::Plain, this);
    imports->setText(tr("Show the imports"));
    QLayout *verbs = addVerbs(to);
    verbs->addWidget(imports);
    connect(imports, &QPushButton::clicked, this, &ShopCard::importsRequested);
    connect(addMenu(verbs)->menu()->addAction(themedIcon(QStringLiteral("trash"), Tone::Danger),
                                              tr("Take away the imported files…")),
            &QAction::triggered, this, &ShopCard::removalRequested);
}

} // namespace comptoir
