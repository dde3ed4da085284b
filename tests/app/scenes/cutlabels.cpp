#include "tests/app/scenes/cutlabels.h"

#include "views/widgets/datatable.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QAction>
#include <QComboBox>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QStyle>
#include <QTabBar>
#include <QTextDocument>

namespace comptoir {

namespace {

constexpr int kTolerance = 1; ///< pixels lost by rounding hide nothing

/// "CustomersPage > QWidget > QPushButton 'columns'"
QString pathOf(const QWidget &widget)
{
    QStringList path;
    for (const QWidget *step = &widget; step && path.size() < 5; step = step->parentWidget()) {
        QString name = QString::fromLatin1(step->metaObject()->className());
        name.remove(QStringLiteral("comptoir::"));
        const QString own
            = step->objectName().isEmpty() ? step->accessibleName() : step->objectName();
        path.prepend(own.isEmpty() ? name : name + QStringLiteral(" '%1'").arg(own.left(30)));
    }
    return path.join(QStringLiteral(" > "));
}

QString withoutMnemonic(QString text)
{
    return text.replace(QLatin1String("&&"), QLatin1String("\x01"))
        .remove(QLatin1Char('&'))
        .replace(QLatin1Char('\x01'), QLatin1Char('&'));
}

class Inspection
{
public:
    explicit Inspection(const QWidget &window)
    {
        inspect(window);
        const QList<QWidget *> all = window.findChildren<QWidget *>();
        for (const QWidget *widget : all) {
            if (widget->isVisible() && widget->window() == &window)
                inspect(*widget);
        }
    }
    [[nodiscard]] const QStringList &found() const { return m_found; }

private:
    void tell(const QWidget &widget, const QString &text, const QString &what)
    {
        m_found.append(QStringLiteral("%1: “%2” %3").arg(pathOf(widget), text.left(80), what));
    }

    void need(const QWidget &widget, const QString &text, QSize needed, QSize room)
    {
        if (text.isEmpty() || widget.toolTip().contains(text))
            return;
        if (needed.width() > room.width() + kTolerance)
            tell(widget, text,
                 QStringLiteral("needs %1 px, has %2").arg(needed.width()).arg(room.width()));
        if (needed.height() > room.height() + kTolerance)
            tell(widget, text,
                 QStringLiteral("needs %1 px of height, has %2")
                     .arg(needed.height())
                     .arg(room.height()));
    }

    void inspect(const QWidget &widget)
    {
        if (const auto *label = qobject_cast<const QLabel *>(&widget))
            inspectLabel(*label);
        else if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
            inspectButton(*button);
        else if (const auto *combo = qobject_cast<const QComboBox *>(&widget))
            inspectCombo(*combo);
        else if (const auto *tabs = qobject_cast<const QTabBar *>(&widget))
            inspectTabs(*tabs);
        else if (const auto *header = qobject_cast<const QHeaderView *>(&widget))
            inspectHeader(*header);
        else if (const auto *line = qobject_cast<const QLineEdit *>(&widget))
            inspectLine(*line);
        else if (const auto *group = qobject_cast<const QGroupBox *>(&widget))
            need(*group, group->title(), {group->minimumSizeHint().width(), 0}, group->size());
    }

    void inspectLabel(const QLabel &label)
    {
        const QString text = label.text();
        if (text.isEmpty())
            return;
        inspectPlace(label, text);
        const QRect inside = label.contentsRect();
        const QSize room = inside.size() - QSize(2 * label.margin(), 2 * label.margin());
        if (label.textFormat() == Qt::RichText || Qt::mightBeRichText(text)) {
            need(label, text, {0, label.heightForWidth(label.width())}, label.size());
            return;
        }
        const int flags = label.wordWrap() ? static_cast<int>(Qt::TextWordWrap) : 0;
        const QRect needed = label.fontMetrics().boundingRect(
            QRect(0, 0, label.wordWrap() ? room.width() : QWIDGETSIZE_MAX, QWIDGETSIZE_MAX), flags,
            text);
        need(label, text, {needed.width(), needed.height() - label.fontMetrics().leading()}, room);
    }

    void inspectButton(const QAbstractButton &button)
    {
        const QString text = withoutMnemonic(button.text());
        if (text.isEmpty())
            return;
        inspectPlace(button, text);
        const QSize hint = button.sizeHint();
        const int words = button.fontMetrics().size(0, text).width();
        // Less than the hint may still be enough for the words where a style is generous.
        need(button, text, {qMax(words, hint.width()), button.fontMetrics().height()},
             button.size());
    }

    void inspectCombo(const QComboBox &combo)
    {
        const int arrow = 36;
        const int icon = combo.itemIcon(combo.currentIndex()).isNull() ? 0 : 24;
        need(combo, combo.currentText(),
             {combo.fontMetrics().horizontalAdvance(combo.currentText()) + arrow + icon, 0},
             combo.size());
        inspectPlace(combo, combo.currentText());
    }

    void inspectTabs(const QTabBar &tabs)
    {
        for (int i = 0; i < tabs.count(); ++i) {
            const QString text = withoutMnemonic(tabs.tabText(i));
            if (!tabs.isTabVisible(i) || text.isEmpty() || tabs.tabToolTip(i).contains(text))
                continue;
            need(tabs, text, tabs.fontMetrics().size(0, text), tabs.tabRect(i).size());
            if (!tabs.usesScrollButtons() && !tabs.rect().contains(tabs.tabRect(i)))
                tell(tabs, text, QStringLiteral("is a tab out of sight"));
        }
    }

    void inspectHeader(const QHeaderView &header)
    {
        const bool ours = qobject_cast<const DataTable *>(header.parentWidget()) != nullptr;
        for (int i = 0; header.model() && i < header.count(); ++i) {
            const QString text = header.model()->headerData(i, header.orientation()).toString();
            const QString tip
                = header.model()->headerData(i, header.orientation(), Qt::ToolTipRole).toString();
            if (header.isSectionHidden(i) || header.orientation() == Qt::Vertical
                || tip.contains(text))
                continue;
            const int wide = ours ? DataTable::headingWidth(text)
                                  : header.fontMetrics().horizontalAdvance(text) + 16;
            need(header, text, {wide, header.fontMetrics().height()},
                 {header.sectionSize(i), header.height()});
        }
    }

    void inspectLine(const QLineEdit &line)
    {
        const QString text = line.text().isEmpty() ? line.placeholderText() : QString();
        const auto icons = static_cast<int>(line.actions().size());
        const int used = 12 + icons * 24 + line.textMargins().left() + line.textMargins().right();
        need(line, text,
             {line.fontMetrics().horizontalAdvance(text) + used, line.fontMetrics().height()},
             line.size());
        inspectPlace(line, text.isEmpty() ? line.text() : text);
    }

    /// Whether some of the widget lies outside of an ancestor that does not scroll.
    void inspectPlace(const QWidget &widget, const QString &text)
    {
        QRect place = widget.rect();
        for (const QWidget *step = &widget; !step->isWindow(); step = step->parentWidget()) {
            const QWidget *parent = step->parentWidget();
            place = QRect(step->mapToParent(place.topLeft()), place.size());
            if (qobject_cast<const QAbstractScrollArea *>(parent->parentWidget()))
                return; // a viewport
            if (!parent->rect().adjusted(-2, -2, 2, 2).contains(place)) {
                tell(widget, text, QStringLiteral("lies outside of ") + pathOf(*parent));
                return;
            }
        }
    }

    QStringList m_found;
};

} // namespace

QStringList cutLabels(const QWidget &window)
{
    return Inspection(window).found();
}

} // namespace comptoir
