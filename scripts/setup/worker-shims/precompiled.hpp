// What most sources of the worker include, parsed once for all of them: it
// takes about a third off the build.
#pragma once

#include "common.hpp"
#include <ankerl/unordered_dense.h>
#include <array>
#include <deque>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>
#include "FBS/notification.h"
#include "FBS/request.h"
#include "FBS/response.h"
