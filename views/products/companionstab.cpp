#include "views/products/companionstab.h"

#include "models/domain/clock.h"
#include "models/store/productsales.h"
#include "models/store/store.h"
#include "models/store/whendone.h"
#include "views/products/productwords.h"
#include "views/products/relatedlist.h"
#include "views/widgets/elidedbutton.h"
#include "views/widgets/format.h"
#include "views/widgets/layouts.h"
#include "views/widgets/noticebar.h"
#include "views/widgets/retranslate.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <chrono>

namespace comptoir {

namespace {

constexpr int kShown = 10;
constexpr int kLinkPadding = 6; ///< of the name above, which is a button
constexpr std::chrono::hours kTime(24 * 730);

} // namespace

CompanionsTab::CompanionsTab(const ViewContext &context, QWidget *parent)
    : QScrollArea(parent)
    , m_context(context)
    , m_related(nullptr)
    , m_title(makeLabel(TextRole::Heading))
    , m_hint(makeLabel(TextRole::Small))
    , m_notice(new NoticeBar)
    , m_rows(new QVBoxLayout)
{
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus); // what is in it takes the keyboard
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    auto *inside = new QWidget;
    m_related = new RelatedList(context, inside);
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 12, 6, 8);
    column->setSpacing(6);
    column->addWidget(m_related);
    column->addSpacing(14);
    column->addWidget(m_title);
    column->addWidget(m_hint);
    column->addWidget(m_notice);
    column->addLayout(m_rows);
    column->addStretch(1);
    m_rows->setSpacing(0);
    m_notice->hide();
    setWidget(inside);
    inside->setAutoFillBackground(false); // setWidget turns it on
    connect(m_related, &RelatedList::opened, this, &CompanionsTab::opened);
    connect(m_related, &RelatedList::changed, this, &CompanionsTab::showCompanions);
    onLanguage(this, [this] { retranslate(); });
}

void CompanionsTab::retranslate()
{
    m_title->setText(tr("Bought together"));
    showCompanions();
}

void CompanionsTab::showProduct(ProductId product)
{
    if (product != m_product) {
        m_companions = {};
        m_read = false;
    }
    m_product = product;
    m_related->showProduct(product);
    showCompanions();
    const Timestamp since{m_context.clock.now().ms - std::chrono::milliseconds(kTime).count()};
    const auto answer = m_context.store.read([product, since](Database &database) {
        return ProductSales(database).companions(product, since, kShown);
    });
    whenDone(answer, this, [this, generation = ++m_generation](const Result<Companions> &found) {
        if (generation != m_generation)
            return;
        m_notice->hide();
        if (!found) {
            m_notice->showError(found.error());
            return;
        }
        m_read = true;
        m_companions = *found;
        showCompanions();
    });
}

void CompanionsTab::showCompanions()
{
    clearLayout(m_rows);
    QString hint;
    if (m_read && m_companions.products.isEmpty())
        hint = tr("No other product was in the same order twice in the last two years.");
    else if (m_read)
        hint = tr("From %n order(s) of the last two years that hold this product.", nullptr,
                  static_cast<int>(m_companions.orders));
    m_hint->setText(hint);
    for (const Companion &companion : std::as_const(m_companions.products))
        m_rows->addWidget(rowOf(companion));
}

QWidget *CompanionsTab::rowOf(const Companion &companion)
{
    auto *row = new QWidget(widget());
    auto *name = new ElidedButton(row);
    const QString called = companion.name.isEmpty() ? tr("Product without a name") : companion.name;
    name->setName(called);
    // Opening and adding make these rows anew: the button lives until its click is over.
    connect(
        name, &QPushButton::clicked, this, [this, id = companion.id] { emit opened(id); },
        Qt::QueuedConnection);
    QLabel *share = makeLabel(TextRole::Small, row);
    share->setContentsMargins(kLinkPadding, 0, 0, 0);
    share->setText(ProductWords::together(m_companions, companion) + QStringLiteral(" · ")
                   + ProductWords::lift(m_companions.lift(companion)));
    //: %1 is a share such as 1.2 %
    share->setToolTip(tr("Together in %Ln order(s), %1 of all orders of the shop.", nullptr,
                         static_cast<int>(companion.together))
                          .arg(Format::percent(m_companions.support(companion), 1)));
    QPushButton *add = makeButton(ButtonKind::Plain, row);
    add->setText(tr("Add"));
    //: read by screen readers: %1 is a product
    add->setAccessibleName(tr("Add %1 to the related products").arg(called));
    add->setToolTip(add->accessibleName());
    add->setVisible(companion.inShop && !m_related->contains(companion.id));
    connect(
        add, &QPushButton::clicked, m_related,
        [this, id = companion.id, called] { m_related->add(id, called); }, Qt::QueuedConnection);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(name);
    words->addWidget(share);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 6, 0, 6);
    line->addLayout(words, 1);
    line->addWidget(add);
    return row;
}

} // namespace comptoir
