/* dsp-codegen sha256 a9df4030d4d630ddd79254c0eb93c17a454f91722c31f66aa69f9d8dfe8d9e46 */
/*
 * fp_subgrad_p_main: the call of the reference page's example, on MT7004.
 *
 * board: mt7004   operator: subgrad   inputs: 8ffda6cf12c4630c
 */
#include <stdio.h>
#include <subgrad.h>

int main(int argc, char *argv[])
{
    float *dy = (float *)0x10000000; /* upstream gradient */
    float *dx1 = (float *)0x11000000; /* gradient with respect to x1 */
    float *dx2 = (float *)0x12000000; /* gradient with respect to x2 */

    int length = 1000;

    (void)argc;
    (void)argv;
    fp_subgrad_p(dy, dx1, dx2, length);

    return 0;
}
