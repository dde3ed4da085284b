#include "views/products/productsalestab.h"

#include "models/domain/clock.h"
#include "models/store/store.h"
#include "models/store/whendone.h"
#include "views/charts/chartexport.h"
#include "views/charts/timechart.h"
#include "views/charts/timechartview.h"
#include "views/widgets/chip.h"
#include "views/widgets/flowlayout.h"
#include "views/widgets/layouts.h"
#include "views/widgets/noticebar.h"
#include "views/widgets/retranslate.h"
#include "views/widgets/taborder.h"

#include <QButtonGroup>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QUrl>
#include <QVBoxLayout>

namespace comptoir {

ProductSalesTab::ProductSalesTab(const ViewContext &context, QWidget *parent)
    : QScrollArea(parent)
    , m_context(context)
    , m_inside(new QWidget)
    , m_months(new Chip(m_inside))
    , m_weeks(new Chip(m_inside))
    , m_pieces(nullptr)
    , m_overYears(new Chip(m_inside))
    , m_units(new QWidget(m_inside))
    , m_notice(new NoticeBar(m_inside))
    , m_year(makeLabel(TextRole::Body, m_inside))
    , m_chart(new TimeChart(m_inside))
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    m_pieces = new Chip(m_units);
    auto *layout = new QVBoxLayout(m_inside);
    layout->setContentsMargins(0, 10, 6, 8);
    layout->setSpacing(10);
    layout->addWidget(m_year);
    buildChips();
    layout->addWidget(m_notice);
    layout->addWidget(m_chart, 1);
    m_chart->setMinimumHeight(230);
    m_notice->hide();
    setWidget(m_inside);
    m_inside->setAutoFillBackground(false); // setWidget turns it on
    connect(m_chart, &TimeChart::copied, this, &ProductSalesTab::copied);
    connect(m_chart, &TimeChart::figuresWanted, this, &ProductSalesTab::saveFigures);
    connect(m_chart, &TimeChart::pictureSaved, this, &ProductSalesTab::tellSaved);
    onLanguage(this, [this] { retranslate(); });
}

void ProductSalesTab::buildChips()
{
    auto *row = new QWidget(m_inside);
    auto *flow = new FlowLayout(8, row);
    auto *units = new FlowLayout(8, m_units);
    auto *steps = new QButtonGroup(this);
    for (Chip *chip : {m_months, m_weeks}) {
        chip->setCheckable(true);
        steps->addButton(chip);
        flow->addWidget(chip);
    }
    flow->addWidget(m_overYears);
    units->addWidget(m_pieces);
    m_months->setChecked(true);
    m_overYears->setChecked(true);
    m_pieces->setChecked(true);
    for (Chip *chip : {m_months, m_weeks, m_overYears})
        connect(chip, &Chip::clicked, this, &ProductSalesTab::draw);
    connect(m_pieces, &Chip::clicked, this, [this] {
        m_currency.reset();
        draw();
    });
    m_inside->layout()->addWidget(row);
    m_inside->layout()->addWidget(m_units);
}

void ProductSalesTab::retranslate()
{
    m_months->set(tr("By month"), {});
    m_weeks->set(tr("By week"), {});
    //: a chart shows numbers of pieces rather than amounts
    m_pieces->set(tr("Pieces"), {});
    m_overYears->set(tr("Year over year"), {});
    showCurrencies();
    setTextOrHide(m_year, m_years.sentence());
    draw();
}

void ProductSalesTab::showProduct(ProductId product)
{
    if (product != m_product)
        take({}); // another one's line must not stand under this name
    m_product = product;
    const auto answer
        = m_context.store.read([product, now = m_context.clock.now()](Database &database) {
              return ProductYears::read(database, product, now);
          });
    whenDone(answer, this, [this, generation = ++m_generation](const Result<ProductYears> &years) {
        if (generation != m_generation)
            return;
        m_notice->hide();
        if (years)
            take(*years);
        else
            m_notice->showError(years.error());
        emit shown();
    });
}

void ProductSalesTab::take(const ProductYears &years)
{
    m_years = years;
    m_currencies = years.currencies();
    if (m_currency && !m_currencies.contains(*m_currency))
        m_currency = m_currencies.isEmpty() ? std::nullopt : std::optional(m_currencies.first());
    showCurrencies();
    setTextOrHide(m_year, m_years.sentence());
    draw();
}

/// A chip for each currency that the product was sold in: they are never added.
void ProductSalesTab::showCurrencies()
{
    while (m_amounts.size() < m_currencies.size()) {
        auto *chip = new Chip(m_units);
        const qsizetype index = m_amounts.size();
        m_units->layout()->addWidget(chip);
        connect(chip, &Chip::clicked, this, [this, index] {
            m_currency = m_currencies[index];
            draw();
        });
        m_amounts.append(chip);
    }
    for (qsizetype i = 0; i < m_amounts.size(); ++i) {
        m_amounts[i]->setVisible(i < m_currencies.size());
        if (i < m_currencies.size())
            //: a chart shows amounts; %1 is a currency such as EUR
            m_amounts[i]->set(tr("Amount in %1").arg(m_currencies[i].code()), {});
    }
    setTabOrderByLayout(m_inside); // they were made after the chart under them
}

void ProductSalesTab::draw()
{
    m_pieces->setChecked(!m_currency);
    for (qsizetype i = 0; i < m_amounts.size(); ++i)
        m_amounts[i]->setChecked(i < m_currencies.size() && m_currency == m_currencies[i]);
    m_chart->setData(
        m_years.chart(m_weeks->isChecked() ? TimeChartData::Step::Week : TimeChartData::Step::Month,
                      m_currency, m_overYears->isChecked()));
}

void ProductSalesTab::saveFigures()
{
    //: beginning of a file's name: how a product sold
    TableExport::ask(m_context, window(), chartAsFile(m_chart->view()->shown(), tr("sales")));
}

void ProductSalesTab::tellSaved(const QString &path, bool done)
{
    const QString file = QDir::toNativeSeparators(path);
    if (!done) {
        m_context.notices->post({Tone::Danger,
                                 tr("The picture could not be written to “%1”. Check that there is "
                                    "room on the disk, or choose another folder.")
                                     .arg(file),
                                 {},
                                 {}});
        return;
    }
    const QString folder = QFileInfo(path).absolutePath();
    m_context.notices->post({Tone::Good, tr("The picture is written to “%1”.").arg(file),
                             tr("Open folder"),
                             [folder] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); }});
}

} // namespace comptoir
