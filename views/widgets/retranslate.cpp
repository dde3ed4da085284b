#include "views/widgets/retranslate.h"

#include <QEvent>

namespace comptoir {

namespace {

class LanguageWatcher : public QObject
{
public:
    LanguageWatcher(QWidget *widget, std::function<void()> setTexts)
        : QObject(widget)
        , m_setTexts(std::move(setTexts))
    {
        widget->installEventFilter(this);
        m_setTexts();
    }

private:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::LanguageChange)
            m_setTexts();
        return QObject::eventFilter(watched, event);
    }

    std::function<void()> m_setTexts;
};

} // namespace

void onLanguage(QWidget *widget, std::function<void()> setTexts)
{
    new LanguageWatcher(widget, std::move(setTexts)); // owned by the widget
}

} // namespace comptoir
