#include "views/shell/placekeys.h"

#include "views/charts/timechartview.h"
#include "views/customers/noteeditor.h"
#include "views/messages/formattededit.h"
#include "views/messages/messageeditor.h"
#include "views/messages/messagespage.h"
#include "views/outbox/outboxpage.h"
#include "views/products/relatedlist.h"
#include "views/segments/builder/rulebuilder.h"
#include "views/segments/segmenteditor.h"
#include "views/segments/segmentspage.h"
#include "views/shell/noticespopup.h"
#include "views/shell/searchpopup.h"
#include "views/shell/sidebar.h"
#include "views/today/taskrow.h"
#include "views/widgets/checkmenu.h"
#include "views/widgets/columnchooser.h"
#include "views/widgets/columnmenus.h"
#include "views/widgets/datatable.h"
#include "views/widgets/keyboardmanners.h"
#include "views/widgets/printpreview.h"
#include "views/widgets/searchfield.h"
#include "views/widgets/sidebyside.h"
#include "views/widgets/tabrow.h"
#include "views/workflow_editor/workfloweditor.h"
#include "views/workflows/workflowspage.h"

namespace comptoir {

QList<LocalKeys> placeKeys()
{
    LocalKeys table = DataTable::keys();
    table += ColumnMenus::keys();
    LocalKeys segment = SegmentEditor::keys();
    segment += RuleBuilder::keys();
    return {KeyboardManners::keys(),
            SideBar::keys(),
            SearchPopup::keys(),
            SearchField::keys(),
            table,
            SideBySide::keys(),
            TabRow::keys(),
            TaskRow::keys(),
            NoteEditor::keys(),
            SegmentsPage::keys(),
            segment,
            WorkflowsPage::keys(),
            WorkflowEditor::keys(),
            MessagesPage::keys(),
            MessageEditor::keys(),
            FormattedEdit::keys(),
            OutboxPage::keys(),
            RelatedList::keys(),
            TimeChartView::keys(),
            ColumnChooser::keys(),
            CheckMenu::keys(),
            PrintPreview::keys(),
            NoticesPopup::keys()};
}

} // namespace comptoir
