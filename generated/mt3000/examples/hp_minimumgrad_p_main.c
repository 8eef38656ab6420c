/* dsp-codegen sha256 946b234e2730d11559d672b90ae9bee5b74b84fff15b09ca82af56e145b6448f */
/*
 * hp_minimumgrad_p_main: the call of the reference page's example, on MT-3000 (one cluster).
 * The addresses stand for buffers of yours, which are filled elsewhere.
 *
 * board: mt3000   operator: minimumgrad   inputs: ff85f8254eaff665
 */
#include <stdio.h>
#include <minimumgrad.h>

int main(int argc, char *argv[])
{
    half *Input0 = (half *)0x10000000; /* first forward input */
    half *Input1 = (half *)0x10004000; /* second forward input */
    half *dy = (half *)0x10008000; /* upstream gradient */
    half *dx0 = (half *)0x1000C000; /* gradient with respect to Input0 */
    half *dx1 = (half *)0x10010000; /* gradient with respect to Input1 */

    int length = 1000;

    (void)argc;
    (void)argv;
    hp_minimumgrad_p(Input0, Input1, dy, dx0, dx1, length);

    return 0;
}
