#include "views/shell/jobline.h"

#include "views/shell/jobs.h"
#include "views/widgets/elidedlabel.h"
#include "views/widgets/format.h"
#include "views/widgets/layouts.h"
#include "views/widgets/retranslate.h"
#include "views/widgets/theme.h"

#include <QHBoxLayout>
#include <QProgressBar>

namespace comptoir {

namespace {
constexpr int kWhole = 1000;
constexpr int kCompactBar = 96;
constexpr int kCompactWords = 220;
} // namespace

JobLine::JobLine(Shape shape, QWidget *parent)
    : QWidget(parent)
    , m_shape(shape)
    , m_title(new ElidedLabel(this))
    , m_detail(new ElidedLabel(this))
    , m_bar(new QProgressBar(this))
    , m_stop(makeIconButton(QStringLiteral("close"), this))
{
    m_bar->setTextVisible(false);
    m_detail->setProperty("role", QStringLiteral("muted"));
    m_detail->setFont(Theme::smallFont());
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    if (shape == Shape::Compact) {
        m_title->setMaximumWidth(Theme::forText(kCompactWords));
        m_title->setProperty("role", QStringLiteral("muted"));
        m_bar->setFixedWidth(kCompactBar);
        m_detail->hide();
        row->addWidget(m_title);
        row->addWidget(m_bar);
    } else {
        auto *column = new QVBoxLayout;
        column->setSpacing(4);
        column->addWidget(m_title);
        column->addWidget(m_bar);
        column->addWidget(m_detail);
        row->addLayout(column, 1);
    }
    row->addWidget(m_stop);
    connect(m_stop, &QToolButton::clicked, this, &JobLine::cancelRequested);
    onLanguage(this, [this] { setIconButtonText(m_stop, tr("Stop; what is done so far stays")); });
}

void JobLine::show(const QModelIndex &index)
{
    const double share = index.data(Jobs::ShareRole).toDouble();
    const qint64 left = index.data(Jobs::LeftRole).toLongLong();
    const bool cancelling = index.data(Jobs::CancellingRole).toBool();
    const QString title = index.data().toString();
    QString detail;
    if (cancelling)
        detail = tr("Stopping…");
    else if (left >= 0)
        detail = Format::timeLeft(std::chrono::seconds(left));
    else if (share >= 0)
        detail = Format::percent(share);
    m_bar->setRange(0, share < 0 ? 0 : kWhole);
    m_bar->setValue(qRound(share * kWhole));
    m_bar->setAccessibleName(title);
    m_title->setText(title);
    m_detail->setText(detail);
    if (m_shape == Shape::Compact)
        m_bar->setToolTip(detail.isEmpty() ? title : title + u'\n' + detail);
    // Pressed, it stays: disabling it would throw the keyboard elsewhere.
    m_stop->setVisible(index.data(Jobs::CancellableRole).toBool() || cancelling);
}

void JobLine::hideWords(bool hide)
{
    m_title->setVisible(!hide);
}

} // namespace comptoir
