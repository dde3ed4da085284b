#include "views/widgets/wrappingradio.h"

#include <QStyleOptionButton>
#include <QStylePainter>
#include <QTextLayout>

namespace comptoir {

namespace {
constexpr int kLeastLetters = 12;
} // namespace

WrappingRadio::WrappingRadio(const QString &text, QWidget *parent)
    : QRadioButton(text, parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QSize WrappingRadio::sizeHint() const
{
    return {minimumSizeHint().width(), QRadioButton::sizeHint().height()};
}

/// Whoever puts it in says how wide it is.
QSize WrappingRadio::minimumSizeHint() const
{
    const QSize whole = QRadioButton::sizeHint();
    const int beside = whole.width() - fontMetrics().horizontalAdvance(text());
    const int least = beside + kLeastLetters * fontMetrics().averageCharWidth();
    return {qMin(whole.width(), least), whole.height()};
}

int WrappingRadio::roomIn(int width) const
{
    return width - (QRadioButton::sizeHint().width() - fontMetrics().horizontalAdvance(text()));
}

QString WrappingRadio::wrapped(int width) const
{
    QTextLayout layout(text(), font());
    QStringList lines;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(qMax(1, roomIn(width)));
        lines.append(text().mid(line.textStart(), line.textLength()).trimmed());
    }
    layout.endLayout();
    return lines.join(u'\n');
}

int WrappingRadio::heightForWidth(int width) const
{
    const auto more = static_cast<int>(wrapped(width).count(u'\n'));
    return QRadioButton::sizeHint().height() + more * fontMetrics().lineSpacing();
}

void WrappingRadio::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    option.text = wrapped(width());
    painter.drawControl(QStyle::CE_RadioButton, option);
}

bool WrappingRadio::hitButton(const QPoint &pos) const
{
    return rect().contains(pos);
}

} // namespace comptoir
