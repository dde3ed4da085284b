#pragma once

#include "models/segments/fieldcatalogue.h"
#include "workflows/messages/messagemend.h"

#include <QWidget>

#include <memory>

namespace comptoir {

/// Where the content of a message is written; one for each kind of message.
class MessageWriting : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// Another message.
    virtual void setMessage(const WrittenMessage &message) = 0;
    /// The same, changed by the program: can be undone where one writes.
    virtual void changeMessage(const WrittenMessage &message) = 0;
    /// Puts what is written into the message.
    virtual void collect(WrittenMessage &message) const = 0;
    virtual void setFields(const std::shared_ptr<const FieldCatalogue> &fields) = 0;
    /// Where the caret was last.
    virtual void insertField(const QString &name) = 0;
    /// Brings the place into sight, with these words chosen where they stand there.
    virtual void goTo(MessageMend::Place place, const QString &words) = 0;
    virtual void takeFocus() = 0;

signals:
    void changed();
    void fieldWanted(QWidget *anchor);
};

} // namespace comptoir
