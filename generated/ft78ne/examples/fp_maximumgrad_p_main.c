/* dsp-codegen sha256 2964592ac0499265b88377af00c31ef6dd4bc77120cb1f0a393a74ced0d47a18 */
/*
 * fp_maximumgrad_p_main: the call of the reference page's example, on FT78NE.
 *
 * board: ft78ne   operator: maximumgrad   inputs: 8155ebf6940b9bed
 */
#include <stdio.h>
#include <maximumgrad.h>

int main(int argc, char *argv[])
{
    float *Input0 = (float *)0x10000000; /* first forward input */
    float *Input1 = (float *)0x11000000; /* second forward input */
    float *dy = (float *)0x12000000; /* upstream gradient */
    float *dx0 = (float *)0x13000000; /* gradient with respect to Input0 */
    float *dx1 = (float *)0x14000000; /* gradient with respect to Input1 */

    int length = 1000;

    (void)argc;
    (void)argv;
    fp_maximumgrad_p(Input0, Input1, dy, dx0, dx1, length);

    return 0;
}
