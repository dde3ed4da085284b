#include "views/widgets/listhead.h"

#include "views/widgets/buttonfit.h"
#include "views/widgets/layouts.h"
#include "views/widgets/retranslate.h"
#include "views/widgets/searchfield.h"
#include "views/widgets/theme.h"

#include <QHBoxLayout>

namespace comptoir {

namespace {
constexpr int kSpacing = 10;
constexpr int kLeastSearch = 110;
constexpr int kMostSearch = 240; ///< with text of the usual size
} // namespace

ListHead::ListHead(QWidget *parent)
    : QWidget(parent)
    , m_title(makeLabel(TextRole::Title, this))
    , m_number(makeLabel(TextRole::Muted, this))
    , m_search(new SearchField(this))
    , m_columns(makeButton(ButtonKind::Plain, this))
    , m_export(makeButton(ButtonKind::Plain, this))
{
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // with icons where it is narrow
    m_title->setWordWrap(false);
    m_number->setWordWrap(false);
    m_search->setMinimumWidth(kLeastSearch);
    m_search->setMaximumWidth(Theme::forText(kMostSearch));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kSpacing);
    row->addWidget(m_title);
    row->addWidget(m_number, 0, Qt::AlignVCenter);
    row->addStretch(1);
    row->addWidget(m_search, 2);
    row->addWidget(m_columns);
    row->addWidget(m_export);
    onLanguage(this, [this] { retranslate(); });
}

void ListHead::setTexts(const Texts &texts)
{
    m_title->setText(texts.title);
    m_search->setPlaceholderText(texts.placeholder);
    m_search->setAccessibleName(texts.searchName);
    m_export->setToolTip(texts.exportTip);
    fit();
}

void ListHead::setNumber(const QString &number)
{
    m_number->setText(number);
    fit();
}

void ListHead::retranslate()
{
    m_columns->setAccessibleName(tr("Columns"));
    m_columns->setToolTip(tr("Choose the columns"));
    m_export->setAccessibleName(tr("Export"));
    fit();
}

void ListHead::fit()
{
    const QList<FittingButton> buttons{{m_columns, "columns"}, {m_export, "export"}};
    const int least = m_title->sizeHint().width() + m_search->minimumWidth() + 2 * kSpacing;
    setMinimumWidth(least + widthOfIcons(buttons, kSpacing));
    const int others = least + m_number->sizeHint().width() + kSpacing;
    m_number->setVisible(shortenToFit(buttons, others, kSpacing, width()));
}

void ListHead::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

} // namespace comptoir
